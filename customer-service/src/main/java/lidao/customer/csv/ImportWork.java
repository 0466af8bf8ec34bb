package lidao.customer.csv;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The imports at work: what is left to do, and how far each is. */
@Component
class ImportWork {

  private final JdbcClient db;
  private final JsonMapper json;
  private final Clock clock;

  ImportWork(JdbcClient db, JsonMapper json, Clock clock) {
    this.db = db;
    this.json = json;
    this.clock = clock;
  }

  /** An import at work, held against others until the transaction ends. */
  record Work(
      UUID id, String setter, ImportMapping mapping, List<String> header, long offset, long line) {}

  /** What one batch did, and where the next begins. */
  record Progress(
      long offset,
      long line,
      long rows,
      long created,
      long updated,
      long unchanged,
      long rejected,
      long warnings,
      boolean finished) {}

  List<UUID> unfinished() {
    return db.sql("select id from csv_import where finished_at is null order by created_at, id")
        .query(UUID.class)
        .list();
  }

  /** The import, unless it is finished or another instance works on it right now. */
  Optional<Work> hold(UUID id) {
    return db.sql(
            """
            select setter, mapping::text, columns::text, bytes_done, lines_done from csv_import
            where id = ? and finished_at is null for update skip locked
            """)
        .param(id)
        .query(
            (row, n) ->
                new Work(
                    id,
                    row.getString("setter"),
                    json.readValue(row.getString("mapping"), ImportMapping.class),
                    json.readValue(row.getString("columns"), new TypeReference<List<String>>() {}),
                    row.getLong("bytes_done"),
                    row.getLong("lines_done") + 1))
        .optional();
  }

  void advance(UUID id, Progress done, List<Finding> findings) {
    note(id, findings);
    Instant now = clock.instant();
    db.sql(
            """
            update csv_import set state = ?, bytes_done = ?, lines_done = ?, rows_done = rows_done + ?,
              created = created + ?, updated = updated + ?, unchanged = unchanged + ?,
              rejected = rejected + ?, warnings = warnings + ?,
              started_at = coalesce(started_at, ?::timestamptz), finished_at = ?::timestamptz
            where id = ?
            """)
        .params(
            Arrays.asList(
                done.finished() ? "FINISHED" : "RUNNING",
                done.offset(),
                done.line() - 1,
                done.rows(),
                done.created(),
                done.updated(),
                done.unchanged(),
                done.rejected(),
                done.warnings(),
                now.toString(),
                done.finished() ? now.toString() : null,
                id))
        .update();
    if (done.finished()) {
      db.sql("delete from csv_import_chunk where import_id = ?").param(id).update();
    }
  }

  private void note(UUID id, List<Finding> findings) {
    if (findings.isEmpty()) {
      return;
    }
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Finding finding : findings) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("n", rows.size());
      row.put("rejected", finding.rejected());
      row.put("line", finding.line());
      row.put("column", finding.column());
      row.put("reason", finding.reason());
      row.put("sentence", finding.sentence());
      rows.add(row);
    }
    db.sql(
            """
            insert into csv_import_finding (import_id, rejected, line, "column", reason, sentence)
            select ?, rejected, line, "column", reason, sentence
            from jsonb_to_recordset(?::jsonb)
              as f(n int, rejected boolean, line bigint, "column" text, reason text, sentence jsonb)
            order by n
            """)
        .param(id)
        .param(json.writeValueAsString(rows))
        .update();
  }
}
