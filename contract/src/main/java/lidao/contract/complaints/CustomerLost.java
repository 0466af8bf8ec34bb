package lidao.contract.complaints;

import java.time.Instant;
import java.util.UUID;
import lidao.contract.Fact;
import org.jspecify.annotations.Nullable;

/** A complaint ended with the customer lost to the house. */
public record CustomerLost(
    UUID complaintId,
    @Nullable UUID customerId,
    @Nullable String reason,
    @Nullable String by,
    Instant lostAt)
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
