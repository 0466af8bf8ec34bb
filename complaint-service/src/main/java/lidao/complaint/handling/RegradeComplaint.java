package lidao.complaint.handling;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lidao.complaint.alert.Alarm;
import lidao.complaint.alert.Alerts;
import lidao.complaint.alert.Cause;
import lidao.complaint.chronicle.Chronicle.Line;
import lidao.complaint.chronicle.Happening;
import lidao.complaint.deadline.Deadlines;
import lidao.complaint.handling.Complaint.Active;
import lidao.complaint.handling.Complaint.Filed;
import lidao.contract.complaints.ComplaintRegraded;
import lidao.contract.complaints.Severity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Notes that a complaint is graver, or less grave, than was thought; its deadlines move with it.
 */
@Component
class RegradeComplaint {

  private final Step step;
  private final Deadlines deadlines;
  private final Alerts alerts;

  RegradeComplaint(Step step, Deadlines deadlines, Alerts alerts) {
    this.step = step;
    this.deadlines = deadlines;
    this.alerts = alerts;
  }

  void regrade(
      UUID id, @Nullable String ifMatch, Severity severity, @Nullable String reason, String by) {
    Complaint complaint = step.begin(id, ifMatch);
    if (!(complaint instanceof Active active)) {
      throw new StepForbidden(complaint, "it has come to its end as grave as it was.");
    }
    Severity before = active.matter().severity();
    if (before == severity) {
      return;
    }
    Instant now = step.now();
    Complaint regraded = active.with(active.matter().gradedAs(severity));
    Map<String, String> data = Map.of("from", before.name(), "severity", severity.name());
    step.end(
        active,
        regraded,
        now,
        new Line(id, now, Happening.SEVERITY_CHANGED, by, reason, data),
        new ComplaintRegraded(id, active.matter().customerId(), before, severity, reason, now));
    deadlines.recount(id);
    if (regraded instanceof Filed filed && filed.matter().reopenings() == 0) {
      // Whoever was called for a small matter is called anew for a grave one.
      alerts.clear(List.of(new Cause(id, Cause.FILED)));
      alerts.raise(
          List.of(Alarm.filed(filed.matter().concern(), (int) filed.matter().version() + 1)));
    }
  }
}
