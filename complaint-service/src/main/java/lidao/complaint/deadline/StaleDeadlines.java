package lidao.complaint.deadline;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lidao.complaint.alert.Alerts;
import lidao.complaint.alert.Cause;
import lidao.contract.complaints.Severity;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The deadlines that still run and must be counted again. */
@Component
class StaleDeadlines {

  /** Older than any calendar: to be counted again at the next tick, whatever was the reason. */
  static final long STALE = -2;

  /**
   * A deadline as it stands, with all it is counted by.
   *
   * @param marks as counted last
   * @param passed how many of them are seen to
   */
  record StaleDeadline(
      UUID complaintId,
      DeadlineKind kind,
      Instant startedAt,
      List<Instant> marks,
      int passed,
      Severity severity,
      @Nullable UUID customerId,
      @Nullable String place,
      List<Wait> waits) {

    /** A time in which the clock stood. */
    record Wait(Instant from, @Nullable Instant until) {}
  }

  /**
   * A deadline counted again.
   *
   * @param kept how many marks that were seen to have not moved
   */
  record RecountedDeadline(
      UUID complaintId, PlannedDeadline plan, DeadlineState state, int kept, boolean moved) {}

  private static final String SELECT =
      """
      select jsonb_build_object(
        'complaintId', d.complaint_id, 'kind', d.kind, 'startedAt', d.started_at, 'marks', d.marks,
        'passed', d.passed, 'severity', c.severity, 'customerId', c.customer_id, 'place', c.place,
        'waits', coalesce(
          (select jsonb_agg(jsonb_build_object('from', p.began_at, 'until', p.ended_at))
           from pause p where p.complaint_id = d.complaint_id), '[]'))
      from (select * from deadline where %s for update %s) d join complaint c on c.id = d.complaint_id
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Alerts alerts;

  StaleDeadlines(JdbcClient jdbc, JsonMapper json, Alerts alerts) {
    this.jdbc = jdbc;
    this.json = json;
    this.alerts = alerts;
  }

  /** Takes those that were counted in an older version of a calendar. */
  List<StaleDeadline> take(HouseCalendars.Version calendar, int most) {
    return jdbc
        .sql(
            SELECT.formatted(
                "calendar_id = :calendar and calendar_version < :version and done_at is null limit :most",
                "skip locked"))
        .param("calendar", calendar.id())
        .param("version", calendar.version())
        .param("most", most)
        .query(String.class)
        .list()
        .stream()
        .map(this::read)
        .toList();
  }

  /** Takes those of one complaint. */
  List<StaleDeadline> of(UUID complaintId) {
    return jdbc
        .sql(SELECT.formatted("complaint_id = :complaint and done_at is null", ""))
        .param("complaint", complaintId)
        .query(String.class)
        .list()
        .stream()
        .map(this::read)
        .toList();
  }

  /** Writes them as counted again; a mark that moved may alert again, one that did not never. */
  void put(List<RecountedDeadline> recounted) {
    jdbc.sql(
            """
            update deadline d
            set term_seconds = (r.plan ->> 'termSeconds')::bigint,
              marks = array(select jsonb_array_elements_text(r.plan -> 'marks')::timestamptz),
              calendar_id = r.plan ->> 'calendarId', tier = r.plan ->> 'tier',
              calendar_version = (r.plan ->> 'calendarVersion')::bigint,
              state = r.state, passed = r.kept, turn = d.turn + case when r.moved then 1 else 0 end,
              held_until = case when r.moved then null else d.held_until end
            from jsonb_to_recordset(cast(:recounted as jsonb)) as r
              ("complaintId" uuid, plan jsonb, state text, kept int, moved boolean)
            where d.complaint_id = r."complaintId" and d.kind = r.plan ->> 'kind'
            """)
        .param("recounted", json.writeValueAsString(recounted))
        .update();
    alerts.clear(
        recounted.stream()
            .filter(RecountedDeadline::moved)
            .flatMap(each -> Mark.after(each.kept()).map(mark -> cause(each, mark)))
            .toList());
  }

  private static Cause cause(RecountedDeadline of, Mark mark) {
    return of.plan().kind().cause(of.complaintId(), mark);
  }

  private StaleDeadline read(String row) {
    return json.readValue(row, new TypeReference<StaleDeadline>() {});
  }
}
