package lidao.complaint.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Where filed complaints are written, all that belongs to them in one statement. */
@Component
class FilingTables {

  // One statement for all tables and all complaints of a batch: somebody waits for the alert.
  private static final String INSERT =
      """
      with f as (
        select * from jsonb_to_recordset(cast(:filings as jsonb)) as f
          (id uuid, year smallint, severity text, origin text, summary text, details text,
           "occurredAt" timestamptz, place text, reference text, "customerId" uuid,
           waiting jsonb, keys text[], source text, "filedBy" text, "filedAt" timestamptz,
           deadlines jsonb, "alertId" uuid)
      ), filed as (
        insert into complaint (id, year, severity, origin, summary, details, occurred_at, place,
          reference, customer_id, source, filed_by, filed_at)
        select id, year, severity, origin, summary, details, "occurredAt", place,
          reference, "customerId", source, "filedBy", "filedAt" from f
        returning id, number
      ), clocks as (
        insert into deadline
          (complaint_id, kind, started_at, term_seconds, marks, calendar_id, calendar_version, tier)
        select f.id, d.kind, d."startedAt", d."termSeconds", d.marks, d."calendarId",
          d."calendarVersion", d.tier
        from f cross join lateral jsonb_to_recordset(f.deadlines) as d
          (kind text, "startedAt" timestamptz, "termSeconds" bigint, marks timestamptz[],
           "calendarId" text, "calendarVersion" bigint, tier text)
      ), told as (
        insert into chronicle (complaint_id, at, kind, by, data)
        select id, "filedAt", 'FILED', "filedBy", jsonb_build_object('source', source) from f
      ), called as (
        insert into alert (id, complaint_id, cause, raised_at)
        select "alertId", id, 'filed', "filedAt" from f
      ), waiting as (
        insert into waiting_customer (complaint_id, source, claim, keys)
        select id, source, waiting, keys from f where waiting is not null
      )
      select id, number from filed
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  FilingTables(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Writes complaints; answers the number that each was given. */
  Map<UUID, String> insert(List<Filing> filings) {
    Map<UUID, String> numbers = new HashMap<>();
    jdbc.sql(INSERT)
        .param("filings", json.writeValueAsString(filings))
        .query(
            row -> {
              numbers.put(row.getObject("id", UUID.class), row.getString("number"));
            });
    return numbers;
  }
}
