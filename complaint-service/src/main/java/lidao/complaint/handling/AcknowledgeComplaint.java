package lidao.complaint.handling;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lidao.complaint.chronicle.Chronicle.Line;
import lidao.complaint.chronicle.Happening;
import lidao.complaint.deadline.DeadlineKind;
import lidao.complaint.handling.Complaint.Acknowledged;
import lidao.complaint.handling.Complaint.Filed;
import lidao.contract.complaints.ComplaintAcknowledged;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Notes that the customer was given the holding answer. */
@Component
class AcknowledgeComplaint {

  private final Step step;

  AcknowledgeComplaint(Step step) {
    this.step = step;
  }

  void acknowledge(UUID id, @Nullable String ifMatch, @Nullable String note, String by) {
    Complaint complaint = step.begin(id, ifMatch);
    if (!(complaint instanceof Filed filed)) {
      throw new StepForbidden(complaint, "only a FILED complaint waits for a holding answer.");
    }
    Instant now = step.now();
    Acknowledged acknowledged = filed.acknowledge(step.takenUpBy(by), now);
    step.end(
        filed,
        acknowledged,
        now,
        new Line(id, now, Happening.ACKNOWLEDGED, by, note, Map.of()),
        new ComplaintAcknowledged(id, filed.matter().customerId(), now, by));
    step.heard(acknowledged, List.of(DeadlineKind.HOLDING_ANSWER));
  }
}
