package lidao.complaint.remedy;

import java.util.UUID;
import lidao.complaint.handling.Complaint;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Notes what the customer says to an offer, and that the customer has what was offered. */
@Component
class DeliverRemedy {

  private final RemedyStep step;

  DeliverRemedy(RemedyStep step) {
    this.step = step;
  }

  Remedy take(Turn turn, UUID complaintId, UUID id, @Nullable String note, String by) {
    Complaint complaint = step.goOn(complaintId);
    Remedy remedy = step.take(complaintId, id, turn.from).now(turn.to, null, step.now());
    return step.end(complaint, remedy, turn.told, by, note, turn.fact);
  }
}
