package lidao.contract.complaints;

import java.time.Instant;
import java.util.UUID;
import lidao.contract.Fact;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the house has apologised to the customer.
 *
 * @param rank in words, such as 店长
 */
public record ApologyMade(
    UUID complaintId,
    @Nullable UUID customerId,
    String by,
    String rank,
    ContactChannel channel,
    Instant apologisedAt)
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
