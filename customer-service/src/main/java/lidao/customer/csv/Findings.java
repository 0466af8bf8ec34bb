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
import lidao.chassis.http.Sentence;
import lidao.chassis.http.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What was noted of the rows of an import. */
@Component
class Findings {

  private static final int FETCHED = 1000;

  private final JdbcClient db;
  private final JsonMapper json;

  Findings(JdbcClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  private record Numbered(long id, Finding finding) {}

  Page<Finding> page(
      UUID importId,
      boolean rejected,
      Wording wording,
      @Nullable String cursor,
      @Nullable Integer limit) {
    int most = Page.limit(limit);
    Cursor from = Cursor.read(cursor, 1);
    Page<Numbered> page =
        Page.of(
            after(importId, rejected, from == null ? 0 : from.number(0), most + 1),
            most,
            row -> Cursor.of(row.id()));
    return new Page<>(
        page.items().stream().map(row -> row.finding().in(wording)).toList(), page.next());
  }

  /** All rejections as a file, a thousand at a time. */
  void write(UUID importId, Wording wording, Writer into) {
    try (CsvWriter csv = CsvWriter.builder().build(into)) {
      csv.writeRecord("line", "column", "reason");
      List<Numbered> rows = after(importId, true, 0, FETCHED);
      while (!rows.isEmpty()) {
        for (Numbered row : rows) {
          String column = row.finding().column();
          csv.writeRecord(
              Long.toString(row.finding().line()),
              column == null ? "" : harmless(column),
              wording.of(row.finding().sentence()));
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
            select id, line, "column", reason, sentence::text from csv_import_finding
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
                        sentence(row.getString("sentence"), row.getString("reason")))))
        .list();
  }

  // What was found before sentences were kept is there in English only.
  private Sentence sentence(@Nullable String kept, String english) {
    return kept == null ? Sentence.of(english) : json.readValue(kept, Sentence.class);
  }
}
