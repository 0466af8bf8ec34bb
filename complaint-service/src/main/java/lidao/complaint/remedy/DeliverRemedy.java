package lidao.complaint.remedy;

import java.time.Instant;
import java.util.UUID;
import lidao.complaint.chronicle.Happening;
import lidao.complaint.handling.Complaint;
import lidao.contract.complaints.RemedyAccepted;
import lidao.contract.complaints.RemedyDelivered;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Notes what the customer says to an offer, and that the customer has what was offered. */
@Component
class DeliverRemedy {

  private final RemedyStep step;

  DeliverRemedy(RemedyStep step) {
    this.step = step;
  }

  Remedy accepted(UUID complaintId, UUID id, @Nullable String note, String by) {
    Complaint complaint = step.begin(complaintId);
    Instant now = step.now();
    Remedy remedy =
        step.take(complaintId, id, RemedyState.OFFERED).now(RemedyState.ACCEPTED, null, now);
    return step.end(
        remedy,
        Happening.REMEDY_ACCEPTED,
        by,
        note,
        new RemedyAccepted(
            complaintId,
            complaint.matter().customerId(),
            id,
            remedy.kind(),
            remedy.plainCost(),
            remedy.currency(),
            by,
            now));
  }

  Remedy rejected(UUID complaintId, UUID id, @Nullable String note, String by) {
    step.begin(complaintId);
    Remedy remedy =
        step.take(complaintId, id, RemedyState.OFFERED).now(RemedyState.REJECTED, null, step.now());
    return step.end(remedy, Happening.REMEDY_REJECTED, by, note, null);
  }

  Remedy delivered(UUID complaintId, UUID id, @Nullable String note, String by) {
    Complaint complaint = step.begin(complaintId);
    Instant now = step.now();
    Remedy remedy =
        step.take(complaintId, id, RemedyState.ACCEPTED).now(RemedyState.DELIVERED, null, now);
    return step.end(
        remedy,
        Happening.REMEDY_DELIVERED,
        by,
        note,
        new RemedyDelivered(
            complaintId,
            complaint.matter().customerId(),
            id,
            remedy.kind(),
            remedy.plainCost(),
            remedy.currency(),
            by,
            now));
  }
}
