package lidao.complaint.deadline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import lidao.complaint.alert.Concern;
import lidao.contract.complaints.Severity;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The deadlines that must be looked at now. */
@Component
class DueDeadlines {

  static final String TAKE =
      """
      with due as (
        select complaint_id, kind from deadline
        where next_at <= :now order by next_at limit :most for update skip locked
      )
      select d.kind, d.turn, d.passed, d.due_at, d.calendar_id,
        (select count(*) from unnest(d.marks) as mark where mark <= :now) as reached,
        c.id, c.number, c.customer_id, c.severity, c.summary, c.owner
      from due join deadline d on d.complaint_id = due.complaint_id and d.kind = due.kind
        join complaint c on c.id = due.complaint_id
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  DueDeadlines(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Takes deadlines whose time has come; those that somebody else is taking are left to them. */
  List<DueDeadline> take(Instant now, int most) {
    return jdbc.sql(TAKE)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("most", most)
        .query(DueDeadlines::due)
        .list();
  }

  /**
   * What has become of a deadline that was taken.
   *
   * @param passed how many of its marks are seen to
   * @param heldUntil when to look again, if somebody may be called only then
   */
  record Seen(
      UUID complaintId,
      DeadlineKind kind,
      int passed,
      DeadlineState state,
      @Nullable Instant heldUntil) {}

  void put(List<Seen> seen) {
    jdbc.sql(
            """
            update deadline d set passed = s.passed, state = s.state, held_until = s."heldUntil"
            from jsonb_to_recordset(cast(:seen as jsonb)) as s
              ("complaintId" uuid, kind text, passed int, state text, "heldUntil" timestamptz)
            where d.complaint_id = s."complaintId" and d.kind = s.kind
            """)
        .param("seen", json.writeValueAsString(seen))
        .update();
  }

  private static DueDeadline due(ResultSet row, int n) throws SQLException {
    OffsetDateTime due = row.getObject("due_at", OffsetDateTime.class);
    return new DueDeadline(
        DeadlineKind.valueOf(row.getString("kind")),
        row.getInt("turn"),
        row.getInt("passed"),
        row.getInt("reached"),
        due == null ? null : due.toInstant(),
        row.getString("calendar_id"),
        new Concern(
            row.getObject("id", UUID.class),
            row.getString("number"),
            row.getObject("customer_id", UUID.class),
            Severity.valueOf(row.getString("severity")),
            row.getString("summary"),
            row.getString("owner")));
  }
}
