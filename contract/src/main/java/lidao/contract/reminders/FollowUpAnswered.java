package lidao.contract.reminders;

import java.time.Instant;
import java.util.UUID;
import lidao.contract.Fact;
import org.jspecify.annotations.Nullable;

/** A customer answered a follow-up. */
public record FollowUpAnswered(
    UUID followUpId,
    UUID complaintId,
    @Nullable UUID customerId,
    boolean satisfied,
    @Nullable String comment,
    Instant answeredAt)
    implements Fact {

  @Override
  public String key() {
    return (customerId == null ? complaintId : customerId).toString();
  }

  @Override
  public String subject() {
    return complaintId.toString();
  }
}
