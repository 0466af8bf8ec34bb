package lidao.customer.csv;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The lines of a file, ended by LF, CRLF or CR, with their places. */
final class CsvLines {

  /** The longest line that is read, in bytes; a customer needs far less. */
  static final int LONGEST = 65_536;

  private final InputStream in;
  private final byte[] buffer = new byte[LONGEST];
  private long offset;
  private long number;

  /**
   * @param offset where the stream stands in the file
   * @param number of the line that begins there, from 1
   */
  CsvLines(InputStream in, long offset, long number) {
    this.in = new BufferedInputStream(in, LONGEST);
    this.offset = offset;
    this.number = number;
  }

  /** The next line; null at the end of the file. */
  @Nullable CsvLine next() throws IOException {
    long start = offset;
    int length = 0;
    boolean tooLong = false;
    int read = read();
    if (read < 0) {
      return null;
    }
    while (read >= 0 && read != '\n' && read != '\r') {
      if (length < LONGEST) {
        buffer[length++] = (byte) read;
      } else {
        tooLong = true;
      }
      read = read();
    }
    if (read == '\r') {
      skipLineFeed();
    }
    return new CsvLine(
        number++, start, new String(buffer, 0, length, StandardCharsets.ISO_8859_1), tooLong);
  }

  /** Where the next line begins. */
  long offset() {
    return offset;
  }

  /** The number of the next line. */
  long number() {
    return number;
  }

  private void skipLineFeed() throws IOException {
    in.mark(1);
    if (in.read() == '\n') {
      offset++;
    } else {
      in.reset();
    }
  }

  private int read() throws IOException {
    int read = in.read();
    offset += read < 0 ? 0 : 1;
    return read;
  }
}
