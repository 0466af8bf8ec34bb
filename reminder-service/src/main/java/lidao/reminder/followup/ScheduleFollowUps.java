package lidao.reminder.followup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lidao.contract.complaints.ComplaintClosed;
import lidao.contract.complaints.ComplaintReopened;
import lidao.contract.complaints.ComplaintResolved;
import lidao.contract.complaints.CustomerIdentified;
import lidao.contract.complaints.Severity;
import lidao.messaging.inbox.Received;
import lidao.reminder.house.Columns;
import lidao.reminder.workingtime.WorkingCalendars;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the follow-ups of complaints: planned when one is resolved, cancelled when it is reopened
 * or closed. A few statements a batch.
 */
@Component
public class ScheduleFollowUps {

  private record Plan(ComplaintResolved of, int workingDays, FollowUpMoment due) {}

  private final JdbcClient db;
  private final WorkingCalendars calendars;
  private final FollowUpSchedules schedules;
  private final CancelFollowUps cancel;

  ScheduleFollowUps(
      JdbcClient db,
      WorkingCalendars calendars,
      FollowUpSchedules schedules,
      CancelFollowUps cancel) {
    this.db = db;
    this.calendars = calendars;
    this.schedules = schedules;
    this.cancel = cancel;
  }

  /** Plans anew; what was planned before and not sent is cancelled. */
  public void resolved(List<Received<ComplaintResolved>> events) {
    Map<UUID, ComplaintResolved> last = new LinkedHashMap<>();
    events.forEach(e -> last.put(e.event().complaintId(), e.event()));
    cancel.ofComplaints(last.keySet());
    WorkingCalendars.Standard calendar = calendars.standard();
    Map<Severity, FollowUpSchedules.Kept> kept = schedules.bySeverity();
    List<Plan> plans = new ArrayList<>();
    for (ComplaintResolved resolved : last.values()) {
      for (int days : kept.get(resolved.severity()).workingDays()) {
        plans.add(
            new Plan(resolved, days, FollowUpMoment.after(resolved.resolvedAt(), days, calendar)));
      }
    }
    insert(plans);
  }

  /** The matter is open again: no more questions until it is resolved once more. */
  public void reopened(List<Received<ComplaintReopened>> events) {
    cancel.ofComplaints(events.stream().map(e -> e.event().complaintId()).toList());
  }

  /** The matter is at its end: no more questions. */
  public void closed(List<Received<ComplaintClosed>> events) {
    cancel.ofComplaints(events.stream().map(e -> e.event().complaintId()).toList());
  }

  /** It is known now whom to ask: what has not gone out goes to them. */
  public void identified(List<Received<CustomerIdentified>> events) {
    Map<UUID, CustomerIdentified> last = new LinkedHashMap<>();
    events.forEach(e -> last.put(e.event().complaintId(), e.event()));
    List<CustomerIdentified> known = List.copyOf(last.values());
    db.sql(
            """
            with found as (
              update follow_up f set customer_id = coalesce(m.survivor_id, k.customer_id)
              from unnest(:complaints::uuid[], :customers::uuid[]) as k(complaint_id, customer_id)
                left join merged_customer m on m.absorbed_id = k.customer_id
              where f.complaint_id = k.complaint_id and f.state in ('PLANNED', 'DUE', 'CALL_TASK')
              returning f.id, f.customer_id
            )
            update letter l set customer_id = f.customer_id from found f
            where l.kind = 'FOLLOW_UP' and l.about = f.id and l.state = 'QUEUED'
            """)
        .param("complaints", Columns.of(known, CustomerIdentified::complaintId))
        .param("customers", Columns.of(known, CustomerIdentified::customerId))
        .update();
  }

  private void insert(List<Plan> plans) {
    db.sql(
            """
            insert into follow_up (complaint_id, round, working_days, number, summary, customer_id, resolved_at,
              due_on, due_at, provisional)
            select p.complaint_id,
              coalesce((select max(round) from follow_up f where f.complaint_id = p.complaint_id), 0) + 1,
              p.working_days, p.number, p.summary, coalesce(m.survivor_id, p.customer_id), p.resolved_at, p.due_on, p.due_at,
              p.provisional
            from unnest(:complaints::uuid[], :workingDays::int[], :numbers::text[], :summaries::text[],
              :customers::uuid[], :resolved::timestamptz[], :days::date[], :moments::timestamptz[],
              :provisional::boolean[])
              as p(complaint_id, working_days, number, summary, customer_id, resolved_at, due_on, due_at, provisional)
              left join merged_customer m on m.absorbed_id = p.customer_id
            """)
        .param("complaints", Columns.of(plans, p -> p.of().complaintId()))
        .param("workingDays", Columns.of(plans, Plan::workingDays))
        .param("numbers", Columns.of(plans, p -> p.of().number()))
        .param("summaries", Columns.of(plans, p -> p.of().summary()))
        .param("customers", Columns.of(plans, p -> p.of().customerId()))
        .param("resolved", Columns.of(plans, p -> p.of().resolvedAt()))
        .param("days", Columns.of(plans, p -> p.due().day()))
        .param("moments", Columns.of(plans, p -> p.due().opening()))
        .param("provisional", Columns.of(plans, p -> p.due().provisional()))
        .update();
  }
}
