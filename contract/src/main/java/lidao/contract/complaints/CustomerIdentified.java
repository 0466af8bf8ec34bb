package lidao.contract.complaints;

import java.time.Instant;
import java.util.UUID;
import lidao.contract.Fact;
import org.jspecify.annotations.Nullable;

/**
 * It is now known whose complaint it is, or known better; everything that waited for the customer
 * can go on.
 *
 * @param by the staff member who found out; absent where a profile answered to what the complaint
 *     says
 * @param reference the receipt, order or table number that the complaint names, else the receipt
 *     that was noted last as a clue: whoever issued it knows now whose it is
 */
public record CustomerIdentified(
    UUID complaintId,
    UUID customerId,
    @Nullable String by,
    Instant identifiedAt,
    @Nullable String reference)
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
