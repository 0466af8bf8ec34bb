package lidao.customer.csv;

import lidao.customer.csv.ImportWork.Work;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A file kept open from batch to batch; opened anew where another instance has gone on meanwhile.
 */
final class OpenFile {

  private @Nullable CsvRecords records;

  CsvRecords at(JdbcClient db, Work work) {
    CsvRecords open = records;
    if (open == null || open.offset() != work.offset()) {
      open =
          new CsvRecords(
              new CsvLines(
                  new StoredFile(db, work.id(), work.offset()), work.offset(), work.line()),
              work.mapping().separator(),
              work.header().size());
      records = open;
    }
    return open;
  }

  /** The next batch opens the file anew. */
  void close() {
    records = null;
  }
}
