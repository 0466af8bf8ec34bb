package lidao.contract.reminders;

import java.time.LocalDate;
import java.util.UUID;
import lidao.contract.Fact;
import org.jspecify.annotations.Nullable;

/**
 * An occasion is near: somebody is to check that all is well, or to visit.
 *
 * @param stepId of the care plan; done or passed by this id
 * @param occasion its code, such as SPRING_FESTIVAL
 * @param date the solar day it falls on this time
 * @param dueOn the day on which it is to be done, or from which on
 * @param timeZone the recipient's, IANA
 */
public record VisitDue(
    UUID stepId,
    UUID occurrenceId,
    UUID customerId,
    @Nullable UUID householdId,
    String occasion,
    LocalDate date,
    LocalDate dueOn,
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
