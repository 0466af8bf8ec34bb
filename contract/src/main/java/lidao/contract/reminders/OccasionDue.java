package lidao.contract.reminders;

import java.time.LocalDate;
import java.util.UUID;
import lidao.contract.Fact;
import org.jspecify.annotations.Nullable;

/**
 * An occasion that the house has added to the festivals and birthdays is today, in the recipient's
 * time zone.
 *
 * @param occasion its code, such as SPRING_FESTIVAL
 * @param date the solar day it falls on this time
 * @param timeZone the recipient's, IANA
 */
public record OccasionDue(
    UUID occurrenceId,
    UUID customerId,
    @Nullable UUID householdId,
    String occasion,
    LocalDate date,
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
