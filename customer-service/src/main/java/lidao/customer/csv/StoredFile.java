package lidao.customer.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A file kept in the database piece by piece, so that any instance can go on reading it. */
final class StoredFile extends InputStream {

  /** The length of every piece but the last, in bytes. */
  static final int CHUNK = 256 * 1024;

  private final JdbcClient db;
  private final UUID importId;
  private long offset;
  private byte[] chunk = new byte[0];
  private int at;

  StoredFile(JdbcClient db, UUID importId, long offset) {
    this.db = db;
    this.importId = importId;
    this.offset = offset;
  }

  /** Keeps a file. */
  static void keep(JdbcClient db, UUID importId, InputStream file) throws IOException {
    int no = 0;
    for (byte[] bytes = file.readNBytes(CHUNK); bytes.length > 0; bytes = file.readNBytes(CHUNK)) {
      db.sql("insert into csv_import_chunk (import_id, no, bytes) values (?, ?, ?)")
          .param(importId)
          .param(no++)
          .param(bytes)
          .update();
    }
  }

  @Override
  public int read() {
    return fill() ? chunk[at++] & 0xff : -1;
  }

  @Override
  public int read(byte[] into, int from, int length) {
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int read = Math.min(length, chunk.length - at);
    System.arraycopy(chunk, at, into, from, read);
    at += read;
    return read;
  }

  private boolean fill() {
    if (at < chunk.length) {
      return true;
    }
    int no = (int) (offset / CHUNK);
    int within = (int) (offset % CHUNK);
    chunk =
        db.sql("select bytes from csv_import_chunk where import_id = ? and no = ?")
            .param(importId)
            .param(no)
            .query((row, n) -> row.getBytes(1))
            .optional()
            .orElse(new byte[0]);
    at = Math.min(within, chunk.length);
    offset = (no + 1L) * CHUNK;
    return at < chunk.length;
  }
}
