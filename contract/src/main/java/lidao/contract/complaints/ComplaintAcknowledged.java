package lidao.contract.complaints;

import java.time.Instant;
import java.util.UUID;
import lidao.contract.Fact;
import org.jspecify.annotations.Nullable;

/**
 * The customer has heard that we are on it: the holding answer.
 *
 * @param by the staff member's id
 */
public record ComplaintAcknowledged(
    UUID complaintId, @Nullable UUID customerId, Instant acknowledgedAt, @Nullable String by)
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
