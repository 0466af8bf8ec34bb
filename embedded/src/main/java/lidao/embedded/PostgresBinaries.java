package lidao.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked from the class path once and kept for the next start. */
final class PostgresBinaries {

  private static final int OWNER_MAY_RUN = 0100;

  private PostgresBinaries() {}

  /** The folder that holds {@code bin}, {@code lib} and {@code share}. */
  static Path below(Path parent) {
    var archive = "postgres-%s-%s.txz".formatted(system(), processor());
    var packed = PostgresBinaries.class.getResource("/" + archive);
    if (packed == null) {
      throw new CannotStart(
          "PostgreSQL is not built in for %s on %s; run the services against a PostgreSQL 18 of your own."
              .formatted(System.getProperty("os.name"), System.getProperty("os.arch")));
    }
    try {
      // The size tells one version from the next without reading the archive at each start.
      var home = parent.resolve("postgres-" + packed.openConnection().getContentLengthLong());
      if (!Files.exists(home)) {
        var place = new Place("PostgreSQL", parent).prepared(150);
        try (var stream = packed.openStream()) {
          unpack(stream, Files.createTempDirectory(place, "unpacking"), home);
        }
      }
      return home;
    } catch (IOException e) {
      throw new CannotStart(
          "PostgreSQL could not be unpacked to %s: %s.".formatted(parent, CannotStart.reason(e)),
          e);
    }
  }

  private static void unpack(InputStream packed, Path half, Path home) throws IOException {
    try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
      for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) {
        unpack(tar, entry, half.resolve(entry.getName()));
      }
    }
    try {
      // Whole or not at all, also when two programs unpack at once.
      Files.move(half, home);
    } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
      Trees.delete(half);
    }
  }

  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, target);
    if ((entry.getMode() & OWNER_MAY_RUN) != 0) {
      Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  private static String system() {
    var name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    return name.startsWith("mac") ? "darwin" : name;
  }

  private static String processor() {
    return switch (System.getProperty("os.arch")) {
      case "amd64", "x86_64" -> "x86_64";
      case "aarch64" -> "arm_64";
      default -> System.getProperty("os.arch");
    };
  }
}
