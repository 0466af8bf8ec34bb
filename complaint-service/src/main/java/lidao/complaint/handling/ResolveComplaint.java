package lidao.complaint.handling;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lidao.complaint.alert.Alerts;
import lidao.complaint.alert.Cause;
import lidao.complaint.chronicle.Chronicle.Line;
import lidao.complaint.chronicle.Happening;
import lidao.complaint.deadline.DeadlineKind;
import lidao.complaint.deadline.Waits;
import lidao.complaint.handling.Complaint.Open;
import lidao.complaint.handling.Complaint.Resolved;
import lidao.contract.complaints.ComplaintResolved;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Notes that the matter is put right, as far as we know; reminder-service will ask the customer.
 */
@Component
class ResolveComplaint {

  private final Step step;
  private final Waits waits;
  private final Alerts alerts;

  ResolveComplaint(Step step, Waits waits, Alerts alerts) {
    this.step = step;
    this.waits = waits;
    this.alerts = alerts;
  }

  void resolve(UUID id, @Nullable String ifMatch, String resolution, String by) {
    Complaint complaint = step.begin(id, ifMatch);
    if (!(complaint instanceof Open open)) {
      throw new StepForbidden(complaint, "only an open complaint can be resolved.");
    }
    Instant now = step.now();
    Resolved resolved = open.resolve(resolution, step.takenUpBy(by), now);
    Matter matter = resolved.matter();
    step.end(
        open,
        resolved,
        now,
        new Line(id, now, Happening.RESOLVED, by, resolution, Map.of()),
        new ComplaintResolved(
            id,
            matter.number(),
            matter.customerId(),
            matter.severity(),
            matter.summary(),
            resolution,
            now));
    waits.endAll(id, now, by);
    step.heard(resolved, List.of(DeadlineKind.values()));
    step.settled(id);
    alerts.clear(List.of(new Cause(id, Cause.STREAK_ENDED)));
  }
}
