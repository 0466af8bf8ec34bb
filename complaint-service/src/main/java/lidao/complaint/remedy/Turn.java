package lidao.complaint.remedy;

import lidao.complaint.chronicle.Happening;
import lidao.contract.complaints.RemedyAccepted;
import lidao.contract.complaints.RemedyDelivered;
import org.jspecify.annotations.Nullable;

/** What may become of a remedy once it is offered. */
enum Turn {
  ACCEPTED(
      RemedyState.OFFERED, RemedyState.ACCEPTED, Happening.REMEDY_ACCEPTED, RemedyAccepted::new),
  /** The customer does not want it. */
  REJECTED(RemedyState.OFFERED, RemedyState.REJECTED, Happening.REMEDY_REJECTED, null),
  DELIVERED(
      RemedyState.ACCEPTED,
      RemedyState.DELIVERED,
      Happening.REMEDY_DELIVERED,
      RemedyDelivered::new);

  final RemedyState from;
  final RemedyState to;
  final Happening told;
  final @Nullable RemedyFact fact;

  Turn(RemedyState from, RemedyState to, Happening told, @Nullable RemedyFact fact) {
    this.from = from;
    this.to = to;
    this.told = told;
    this.fact = fact;
  }
}
