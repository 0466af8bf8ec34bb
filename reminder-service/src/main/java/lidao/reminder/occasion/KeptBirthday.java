package lidao.reminder.occasion;

import java.util.UUID;
import lidao.calendar.AnnualDate;
import lidao.calendar.CalendarKind;
import lidao.contract.StatedDate;
import lidao.contract.customers.Relation;

/**
 * A birthday in one customer's file.
 *
 * @param customerId whose file it is: the recipient
 * @param personId the person's own customer id where there is one, else the honouree's
 * @param said as the customer said it
 * @param timeZone the recipient's, IANA
 */
public record KeptBirthday(
    UUID customerId,
    UUID personId,
    UUID honoureeId,
    String name,
    Relation relation,
    StatedDate said,
    String timeZone) {

  /**
   * The date in the calendar; {@link lidao.calendar.ImpossibleDateException} where there is none.
   */
  public AnnualDate date() {
    return AnnualDate.of(
        CalendarKind.valueOf(said.calendar().name()),
        said.year(),
        said.month(),
        said.day(),
        said.leapMonth());
  }
}
