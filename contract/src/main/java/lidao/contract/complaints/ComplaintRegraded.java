package lidao.contract.complaints;

import java.time.Instant;
import java.util.UUID;
import lidao.contract.Fact;
import org.jspecify.annotations.Nullable;

/**
 * A complaint is graver, or less grave, than was thought.
 *
 * @param from how grave it was thought to be before
 * @param severity how grave it is thought to be now
 */
public record ComplaintRegraded(
    UUID complaintId,
    @Nullable UUID customerId,
    Severity from,
    Severity severity,
    @Nullable String reason,
    Instant regradedAt)
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
