package lidao.reminder.occasion;

import java.util.UUID;
import lidao.calendar.AnnualDate;
import lidao.calendar.CalendarKind;
import lidao.contract.StatedDate;
import lidao.contract.customers.Relation;

/**
 * A day of a person's own in one customer's file: a birthday, an anniversary, a founding day.
 *
 * @param customerId whose file it is: the recipient
 * @param personId the person's own customer id where there is one, else the honouree's
 * @param name of the person whose birthday it is; empty for a day of the customer's
 * @param said as the customer said it
 * @param timeZone the recipient's, IANA
 */
record KeptDay(
    Occasion occasion,
    UUID customerId,
    UUID personId,
    UUID honoureeId,
    String name,
    Relation relation,
    StatedDate said,
    String timeZone) {

  /** What is laid down about it: of birthdays, the second honouree's are an occasion apart. */
  String laidDownAs() {
    boolean second = occasion.isBirthday() && relation != Relation.SELF;
    return (second ? Occasion.SECOND_BIRTHDAY : occasion).name();
  }

  /**
   * The date in the calendar; {@link lidao.calendar.ImpossibleDateException} where there is none.
   */
  AnnualDate date() {
    return date(said);
  }

  static AnnualDate date(StatedDate said) {
    return AnnualDate.of(
        CalendarKind.valueOf(said.calendar().name()),
        said.year(),
        said.month(),
        said.day(),
        said.leapMonth());
  }
}
