package lidao.complaint.deadline;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import lidao.complaint.alert.Alerts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The deadlines of all complaints; used within the transaction of what starts or ends them. */
@Component
public class Deadlines {

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Alerts alerts;
  private final Clock clock;

  Deadlines(JdbcClient jdbc, JsonMapper json, Alerts alerts, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.alerts = alerts;
    this.clock = clock;
  }

  /** Starts a complaint's clocks again. */
  public void restart(UUID complaintId, List<PlannedDeadline> planned) {
    jdbc.sql(
            """
            update deadline
            set started_at = p."startedAt", term_seconds = p."termSeconds", warn_at = p."warnAt",
              due_at = p."dueAt", calendar_version = p."calendarVersion",
              state = 'RUNNING', turn = turn + 1, done_at = null
            from jsonb_to_recordset(cast(:planned as jsonb)) as p
              (kind text, "startedAt" timestamptz, "termSeconds" bigint, "warnAt" timestamptz,
               "dueAt" timestamptz, "calendarVersion" bigint)
            where deadline.complaint_id = :complaint and deadline.kind = p.kind
            """)
        .param("planned", json.writeValueAsString(planned))
        .param("complaint", complaintId)
        .update();
  }

  /** The customer has what was promised: stops the clocks and clears the alerts they gave. */
  public void done(UUID complaintId, Collection<DeadlineKind> kinds) {
    jdbc.sql(
            """
            update deadline set done_at = :now, state = case when due_at < :now then 'MISSED' else 'MET' end
            where complaint_id = :complaint and kind = any(:kinds) and done_at is null
            """)
        .param("now", now())
        .param("complaint", complaintId)
        .param("kinds", kinds.stream().map(Enum::name).toArray(String[]::new))
        .update();
    // A statement of its own, so that it sees an alert whose transaction the one above waited for.
    alerts.clear(kinds.stream().flatMap(kind -> kind.causes(complaintId)).toList());
  }

  /**
   * Takes deadlines that have come near or passed since they were last looked at, and notes that;
   * those that somebody else is taking are left to them.
   */
  List<DueDeadline> takeDue(int most) {
    return jdbc.sql(TAKE_DUE)
        .param("now", now())
        .param("most", most)
        .query(DueDeadline.class)
        .list();
  }

  static final String TAKE_DUE =
      """
      with due as (
        select complaint_id, kind from deadline
        where next_at <= :now order by next_at limit :most for update skip locked
      )
      update deadline d set state = case when d.due_at <= :now then 'BREACHED' else 'NEAR' end
      from due join complaint c on c.id = due.complaint_id
      where d.complaint_id = due.complaint_id and d.kind = due.kind
      returning d.kind, d.state, d.turn, d.due_at,
        c.id as complaint_id, c.number, c.customer_id, c.severity, c.summary, c.owner
      """;

  /** Takes deadlines that still run and were counted in an older calendar than this one. */
  List<StaleDeadline> takeStale(long calendarVersion, int most) {
    return jdbc.sql(
            """
            select complaint_id, kind, started_at, term_seconds, due_at, warn_at from deadline
            where calendar_version < :version and done_at is null
            limit :most for update skip locked
            """)
        .param("version", calendarVersion)
        .param("most", most)
        .query(StaleDeadline.class)
        .list();
  }

  /** Writes deadlines that were counted again; one that moved starts over and may alert again. */
  void recounted(List<RecountedDeadline> recounted) {
    jdbc.sql(
            """
            update deadline d
            set warn_at = r."warnAt", due_at = r."dueAt", calendar_version = r."calendarVersion",
              state = case when r.moved then 'RUNNING' else d.state end,
              turn = d.turn + case when r.moved then 1 else 0 end
            from jsonb_to_recordset(cast(:recounted as jsonb)) as r
              ("complaintId" uuid, kind text, "warnAt" timestamptz, "dueAt" timestamptz,
               "calendarVersion" bigint, moved boolean)
            where d.complaint_id = r."complaintId" and d.kind = r.kind
            """)
        .param("recounted", json.writeValueAsString(recounted))
        .update();
    alerts.clear(
        recounted.stream()
            .filter(RecountedDeadline::moved)
            .flatMap(moved -> moved.kind().causes(moved.complaintId()))
            .toList());
  }

  /** A deadline counted in an older calendar. */
  record StaleDeadline(
      UUID complaintId,
      DeadlineKind kind,
      Instant startedAt,
      long termSeconds,
      Instant warnAt,
      Instant dueAt) {}

  /** A deadline counted in another calendar. */
  record RecountedDeadline(
      UUID complaintId,
      DeadlineKind kind,
      Instant warnAt,
      Instant dueAt,
      long calendarVersion,
      boolean moved) {}

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
