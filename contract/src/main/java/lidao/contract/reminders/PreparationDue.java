package lidao.contract.reminders;

import java.time.LocalDate;
import java.util.UUID;
import lidao.contract.Fact;
import org.jspecify.annotations.Nullable;

/**
 * A table is booked for the day of an occasion: staff are to prepare for the guest.
 *
 * @param stepId of the care plan; done or passed by this id
 * @param occasion its code, such as SPRING_FESTIVAL
 * @param date the solar day it falls on this time
 * @param dueOn the day on which it is to be done, or from which on
 * @param bookingId for that day
 * @param timeZone the recipient's, IANA
 */
public record PreparationDue(
    UUID stepId,
    UUID occurrenceId,
    UUID customerId,
    @Nullable UUID householdId,
    String occasion,
    LocalDate date,
    LocalDate dueOn,
    UUID bookingId,
    String timeZone)
    implements Fact {

  @Override
  public String key() {
    return customerId.toString();
  }

  @Override
  public String subject() {
    return key();
  }
}
