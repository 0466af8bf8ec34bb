package lidao.contract.complaints;

import java.time.Instant;
import java.util.UUID;
import lidao.contract.Fact;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the house tried to reach the customer, or somebody who may lead to the customer.
 *
 * @param attempt counts the attempts of this complaint, from 1
 */
public record ContactAttempted(
    UUID complaintId,
    @Nullable UUID customerId,
    int attempt,
    String by,
    ContactParty party,
    ContactChannel channel,
    ContactResult result,
    Instant attemptedAt)
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
