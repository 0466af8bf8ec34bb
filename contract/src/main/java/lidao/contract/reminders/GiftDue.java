package lidao.contract.reminders;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import lidao.contract.Fact;
import org.jspecify.annotations.Nullable;

/**
 * No table is booked for the day of an occasion: a gift is to go out.
 *
 * @param stepId of the care plan; done or passed by this id
 * @param occasion its code, such as SPRING_FESTIVAL
 * @param date the solar day it falls on this time
 * @param dueOn the day on which it is to be done, or from which on
 * @param giftLimit what it may cost at most, in the house's currency
 * @param timeZone the recipient's, IANA
 */
public record GiftDue(
    UUID stepId,
    UUID occurrenceId,
    UUID customerId,
    @Nullable UUID householdId,
    String occasion,
    LocalDate date,
    LocalDate dueOn,
    @Nullable BigDecimal giftLimit,
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
