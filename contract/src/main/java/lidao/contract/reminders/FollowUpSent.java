package lidao.contract.reminders;

import java.time.Instant;
import java.util.UUID;
import lidao.contract.Fact;
import org.jspecify.annotations.Nullable;

/**
 * The question after a resolved complaint went out, as a message or as a call for staff to make.
 */
public record FollowUpSent(
    UUID followUpId,
    UUID complaintId,
    @Nullable UUID customerId,
    int workingDays,
    Manner manner,
    Instant sentAt)
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
