package lidao.customer.csv;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import lidao.chassis.http.TooLarge;

/** A file on its way in, set down on disk: it may be larger than the memory. */
final class Upload implements AutoCloseable {

  /** The largest file taken, in bytes. */
  static final long LARGEST = 256L * 1024 * 1024;

  private final Path path;
  private final String digest;

  private Upload(Path path, String digest) {
    this.path = path;
    this.digest = digest;
  }

  static Upload of(InputStream file) throws IOException {
    Path path = Files.createTempFile("customers-", ".csv");
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      try (OutputStream out =
          new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(path)), sha)) {
        byte[] buffer = new byte[65_536];
        long length = 0;
        for (int read = file.read(buffer); read >= 0; read = file.read(buffer)) {
          length += read;
          if (length > LARGEST) {
            throw new TooLarge("A file may have up to 256 MB; split it.");
          }
          out.write(buffer, 0, read);
        }
      }
      return new Upload(path, HexFormat.of().formatHex(sha.digest()));
    } catch (NoSuchAlgorithmException e) {
      Files.deleteIfExists(path);
      throw new IllegalStateException(e);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(path);
      throw e;
    }
  }

  InputStream open() throws IOException {
    return Files.newInputStream(path);
  }

  /** In bytes. */
  long length() throws IOException {
    return Files.size(path);
  }

  /** What the file is told from others by. */
  String digest() {
    return digest;
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(path);
  }
}
