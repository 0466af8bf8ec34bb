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
import lidao.complaint.handling.Complaint.Declined;
import lidao.complaint.handling.Complaint.Open;
import lidao.contract.complaints.ComplaintDeclined;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says no, why, and what the house can do instead; that is an answer too. */
@Component
class DeclineComplaint {

  private final Step step;
  private final Waits waits;
  private final Alerts alerts;

  DeclineComplaint(Step step, Waits waits, Alerts alerts) {
    this.step = step;
    this.waits = waits;
    this.alerts = alerts;
  }

  void decline(UUID id, @Nullable String ifMatch, String reason, String alternative, String by) {
    Complaint complaint = step.begin(id, ifMatch);
    if (!(complaint instanceof Open open)) {
      throw new StepForbidden(complaint, "only an open complaint can be declined.");
    }
    Instant now = step.now();
    Declined declined = open.decline(reason, alternative, step.takenUpBy(by), now);
    step.end(
        open,
        declined,
        now,
        new Line(id, now, Happening.DECLINED, by, reason, Map.of("alternative", alternative)),
        new ComplaintDeclined(id, open.matter().customerId(), reason, alternative, by, now));
    waits.endAll(id, now, by);
    step.heard(declined, List.of(DeadlineKind.values()));
    step.settled(id);
    alerts.clear(List.of(new Cause(id, Cause.STREAK_ENDED)));
  }
}
