package lidao.contract.complaints;

import java.time.Instant;
import java.util.UUID;
import lidao.contract.Fact;
import org.jspecify.annotations.Nullable;

/**
 * A remedy was offered to the customer.
 *
 * @param cost what it costs the house, a decimal number
 * @param currency ISO 4217
 */
public record RemedyOffered(
    UUID complaintId,
    @Nullable UUID customerId,
    UUID remedyId,
    RemedyKind kind,
    @Nullable String cost,
    @Nullable String currency,
    @Nullable String by,
    Instant offeredAt)
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
