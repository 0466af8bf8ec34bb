package lidao.contract.reminders;

import java.time.LocalDate;
import java.util.UUID;
import lidao.contract.Fact;
import org.jspecify.annotations.Nullable;

/**
 * It is time to ask a customer whether a resolved complaint stayed resolved.
 *
 * @param workingDays after the resolution: 1, 7 or 30
 */
public record FollowUpDue(
    UUID followUpId, UUID complaintId, @Nullable UUID customerId, int workingDays, LocalDate dueOn)
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
