package lidao.complaint.chronicle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The history of every complaint. The database refuses to change or delete an entry. */
@Component
public class Chronicle {

  /** A line that has no number yet. */
  public record Line(
      UUID complaintId,
      Instant at,
      Happening kind,
      @Nullable String by,
      @Nullable String text,
      Map<String, String> data) {}

  private final JdbcClient jdbc;
  private final JsonMapper json;

  Chronicle(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Adds one line. */
  public void add(
      UUID complaintId, Instant at, Happening kind, @Nullable String by, @Nullable String text) {
    add(List.of(new Line(complaintId, at, kind, by, text, Map.of())));
  }

  /** Adds lines in their order. */
  public void add(List<Line> lines) {
    if (lines.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            insert into chronicle (complaint_id, at, kind, by, text, data)
            select line."complaintId", line.at, line.kind, line.by, line.text, line.data
            from rows from (jsonb_to_recordset(cast(:lines as jsonb)) as
                ("complaintId" uuid, at timestamptz, kind text, by text, text text, data jsonb))
              with ordinality as line("complaintId", at, kind, by, text, data, n)
            order by n
            """)
        .param("lines", json.writeValueAsString(lines))
        .update();
  }

  /** All entries, as they were written down. */
  public List<ChronicleEntry> all(UUID complaintId) {
    return read(complaintId, 0, Integer.MAX_VALUE);
  }

  /** Entries after one, oldest first. */
  List<ChronicleEntry> read(UUID complaintId, long after, int most) {
    return jdbc.sql(
            """
            select id, at, kind, by, text, data from chronicle
            where complaint_id = :complaint and id > :after order by id limit :most
            """)
        .param("complaint", complaintId)
        .param("after", after)
        .param("most", most)
        .query(this::entry)
        .list();
  }

  boolean isKept(UUID complaintId) {
    return jdbc.sql("select exists (select from complaint where id = ?)")
        .param(complaintId)
        .query(Boolean.class)
        .single();
  }

  private ChronicleEntry entry(ResultSet row, int n) throws SQLException {
    return new ChronicleEntry(
        row.getLong("id"),
        row.getObject("at", OffsetDateTime.class).withOffsetSameInstant(ZoneOffset.UTC).toInstant(),
        Happening.valueOf(row.getString("kind")),
        row.getString("by"),
        row.getString("text"),
        json.readValue(row.getString("data"), new TypeReference<Map<String, String>>() {}));
  }
}
