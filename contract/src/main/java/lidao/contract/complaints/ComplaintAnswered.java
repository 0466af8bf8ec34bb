package lidao.contract.complaints;

import java.time.Instant;
import java.util.UUID;
import lidao.contract.Fact;
import org.jspecify.annotations.Nullable;

/**
 * The customer has a first answer in substance.
 *
 * @param by the staff member's id
 */
public record ComplaintAnswered(
    UUID complaintId, @Nullable UUID customerId, Instant answeredAt, @Nullable String by)
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
