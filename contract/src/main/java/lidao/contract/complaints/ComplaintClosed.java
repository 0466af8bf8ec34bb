package lidao.contract.complaints;

import java.time.Instant;
import java.util.UUID;
import lidao.contract.Fact;
import org.jspecify.annotations.Nullable;

/** A complaint has come to its end. */
public record ComplaintClosed(UUID complaintId, @Nullable UUID customerId, Instant closedAt)
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
