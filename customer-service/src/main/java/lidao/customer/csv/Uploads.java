package lidao.customer.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import lidao.chassis.http.Sentence;
import lidao.chassis.http.TooLarge;
import lidao.chassis.http.Unavailable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.PathResource;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.MultipartFile;

/** Receives files, each set down on disk once, and none for which there is no room. */
@Component
class Uploads {

  private static final DataSize LEFT_FREE = DataSize.ofMegabytes(16);

  /** A form's own words around its file. */
  private static final DataSize AROUND_A_FILE = DataSize.ofKilobytes(64);

  private final DataSize largest;
  private final Path place = Path.of(System.getProperty("java.io.tmpdir"));

  Uploads(@Value("${lidao.customer.largest-file}") DataSize largest) {
    this.largest = largest;
  }

  /**
   * Refuses what cannot be received before any of it is read: 413, or 503 while others' files fill
   * the disk.
   *
   * @param announced the length of the request in bytes; negative if its sender does not say
   */
  void requireRoom(long announced) throws IOException {
    requireAllowed(announced - AROUND_A_FILE.toBytes());
    long needed = announced < 0 ? largest.toBytes() : announced;
    if (Files.getFileStore(place).getUsableSpace() < needed + LEFT_FREE.toBytes()) {
      throw new Unavailable(
          "Other files are being received, and there is no room for this one now. Send it again in"
              + " a minute.");
    }
  }

  /** The file of a form: the server has set it down already. */
  Upload of(MultipartFile file) throws IOException {
    requireAllowed(file.getSize());
    MessageDigest sha = sha256();
    try (InputStream in = new DigestInputStream(file.getInputStream(), sha)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return new Upload(file, file.getSize(), hex(sha), null);
  }

  /** A file that comes as the body. */
  Upload of(InputStream body) throws IOException {
    Path path = Files.createTempFile(place, "customers-", ".csv");
    MessageDigest sha = sha256();
    try (OutputStream out = Files.newOutputStream(path);
        InputStream in = new DigestInputStream(body, sha)) {
      byte[] buffer = new byte[65_536];
      long length = 0;
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        length += read;
        requireAllowed(length);
        out.write(buffer, 0, read);
      }
      return new Upload(new PathResource(path), length, hex(sha), path);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(path);
      throw e;
    }
  }

  private void requireAllowed(long length) {
    if (length > largest.toBytes()) {
      throw new TooLarge(
          Sentence.of(
              "A file may have up to {0} MB; split it, each part with its header.",
              largest.toMegabytes()));
    }
  }

  private static String hex(MessageDigest sha) {
    return HexFormat.of().formatHex(sha.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
