package lidao.contract.complaints;

import java.time.Instant;
import java.util.UUID;
import lidao.contract.Fact;
import org.jspecify.annotations.Nullable;

/** A resolved complaint is open again. */
public record ComplaintReopened(
    UUID complaintId, @Nullable UUID customerId, String reason, Instant reopenedAt)
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
