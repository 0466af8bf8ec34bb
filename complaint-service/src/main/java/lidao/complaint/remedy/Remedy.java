package lidao.complaint.remedy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import lidao.contract.complaints.RemedyKind;
import org.jspecify.annotations.Nullable;

/**
 * Something given to put a matter right.
 *
 * @param description what it is; the customer may read it
 * @param cost what it costs the house; absent where it costs nothing worth counting
 * @param currency of the cost, ISO 4217
 * @param proposedBy the staff member's id
 * @param decidedBy who approved or refused it, where it had to be
 * @param offeredAt UTC, like the other moments
 */
record Remedy(
    UUID id,
    UUID complaintId,
    RemedyKind kind,
    String description,
    @Nullable BigDecimal cost,
    @Nullable String currency,
    RemedyState state,
    String proposedBy,
    Instant proposedAt,
    @Nullable String decidedBy,
    @Nullable Instant offeredAt,
    @Nullable Instant acceptedAt,
    @Nullable Instant deliveredAt) {

  /** The same in another state. */
  Remedy now(RemedyState state, @Nullable String decidedBy, Instant at) {
    return new Remedy(
        id,
        complaintId,
        kind,
        description,
        cost,
        currency,
        state,
        proposedBy,
        proposedAt,
        decidedBy == null ? this.decidedBy : decidedBy,
        state == RemedyState.OFFERED ? at : offeredAt,
        state == RemedyState.ACCEPTED ? at : acceptedAt,
        state == RemedyState.DELIVERED ? at : deliveredAt);
  }

  /** The cost as an event tells it. */
  @Nullable String plainCost() {
    return cost == null ? null : cost.toPlainString();
  }
}
