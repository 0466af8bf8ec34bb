package lidao.customer.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import lidao.chassis.http.Cursor;
import lidao.chassis.http.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was noted of the rows of an import. */
@Component
class Findings {

  private static final int FETCHED = 1000;

  private final JdbcClient db;

  Findings(JdbcClient db) {
    this.db = db;
  }

  private record Numbered(long id, Finding finding) {}

  Page<Finding> page(
      UUID importId, boolean rejected, @Nullable String cursor, @Nullable Integer limit) {
    int most = Page.limit(limit);
    Cursor from = Cursor.read(cursor, 1);
    Page<Numbered> page =
        Page.of(
            after(importId, rejected, from == null ? 0 : from.number(0), most + 1),
            most,
            row -> Cursor.of(row.id()));
    return new Page<>(page.items().stream().map(Numbered::finding).toList(), page.next());
  }

  /** All rejections as a file, a thousand at a time. */
  void write(UUID importId, Writer into) {
    try (CsvWriter csv = CsvWriter.builder().build(into)) {
      csv.writeRecord("line", "column", "reason");
      List<Numbered> rows = after(importId, true, 0, FETCHED);
      while (!rows.isEmpty()) {
        for (Numbered row : rows) {
          String column = row.finding().column();
          csv.writeRecord(
              Long.toString(row.finding().line()),
              column == null ? "" : harmless(column),
              row.finding().reason());
        }
        rows = after(importId, true, rows.get(rows.size() - 1).id(), FETCHED);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // A spreadsheet takes some texts for formulas; the column's name is the sender's own.
  private static String harmless(String column) {
    return column.matches("[=+@\\-\\t].*") ? "'" + column : column;
  }

  private List<Numbered> after(UUID importId, boolean rejected, long id, int most) {
    return db.sql(
            """
            select id, line, "column", reason from csv_import_finding
            where import_id = ? and rejected = ? and id > ? order by id limit ?
            """)
        .params(Arrays.asList(importId, rejected, id, most))
        .query(
            (row, n) ->
                new Numbered(
                    row.getLong("id"),
                    new Finding(
                        rejected,
                        row.getLong("line"),
                        row.getString("column"),
                        row.getString("reason"))))
        .list();
  }
}
