package lidao.interaction.timeline;

import java.time.Instant;
import java.util.UUID;
import lidao.contract.complaints.ComplaintFiled;
import org.jspecify.annotations.Nullable;

/**
 * What an event tells of a complaint; null is not told.
 *
 * @param at when; an earlier step does not undo a later one
 */
record ComplaintStep(
    UUID complaintId,
    @Nullable UUID customerId,
    @Nullable String number,
    @Nullable String summary,
    @Nullable String severity,
    @Nullable Instant filedAt,
    @Nullable Boolean open,
    Instant at) {

  static ComplaintStep filed(ComplaintFiled e) {
    return new ComplaintStep(
        e.complaintId(),
        e.customerId(),
        e.number(),
        e.summary(),
        e.severity().name(),
        e.filedAt(),
        true,
        e.filedAt());
  }

  static ComplaintStep of(
      UUID complaintId, @Nullable UUID customerId, @Nullable Boolean open, Instant at) {
    return new ComplaintStep(complaintId, customerId, null, null, null, null, open, at);
  }

  /** Both, where they come in one batch. */
  ComplaintStep then(ComplaintStep later) {
    return new ComplaintStep(
        complaintId,
        later.customerId == null ? customerId : later.customerId,
        later.number == null ? number : later.number,
        later.summary == null ? summary : later.summary,
        later.severity == null ? severity : later.severity,
        later.filedAt == null ? filedAt : later.filedAt,
        later.open == null || later.at.isBefore(at) ? open : later.open,
        later.at.isBefore(at) ? at : later.at);
  }
}
