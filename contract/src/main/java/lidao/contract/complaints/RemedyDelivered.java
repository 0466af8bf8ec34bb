package lidao.contract.complaints;

import java.time.Instant;
import java.util.UUID;
import lidao.contract.Fact;
import org.jspecify.annotations.Nullable;

/**
 * The customer has what was offered.
 *
 * @param cost what it costs the house, a decimal number
 * @param currency ISO 4217
 */
public record RemedyDelivered(
    UUID complaintId,
    @Nullable UUID customerId,
    UUID remedyId,
    RemedyKind kind,
    @Nullable String cost,
    @Nullable String currency,
    @Nullable String by,
    Instant deliveredAt)
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
