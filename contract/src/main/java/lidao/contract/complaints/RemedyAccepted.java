package lidao.contract.complaints;

import java.time.Instant;
import java.util.UUID;
import lidao.contract.Fact;
import org.jspecify.annotations.Nullable;

/**
 * The customer has accepted a remedy.
 *
 * @param cost what it costs the house, a decimal number
 * @param currency ISO 4217
 */
public record RemedyAccepted(
    UUID complaintId,
    @Nullable UUID customerId,
    UUID remedyId,
    RemedyKind kind,
    @Nullable String cost,
    @Nullable String currency,
    @Nullable String by,
    Instant acceptedAt)
    implements Fact {

  @Override
  public String key() {
    return complaintId.toString();
  }

  @Override
  public String subject() {
    return key();
  }
}
