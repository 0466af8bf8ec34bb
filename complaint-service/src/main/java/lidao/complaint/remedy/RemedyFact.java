package lidao.complaint.remedy;

import java.time.Instant;
import java.util.UUID;
import lidao.contract.Fact;
import lidao.contract.complaints.RemedyKind;
import org.jspecify.annotations.Nullable;

/** How a fact about a remedy is stated: offered, accepted and delivered, they all tell the same. */
@FunctionalInterface
interface RemedyFact {

  Fact of(
      UUID complaintId,
      @Nullable UUID customerId,
      UUID remedyId,
      RemedyKind kind,
      @Nullable String cost,
      @Nullable String currency,
      @Nullable String by,
      Instant at);
}
