package lidao.contract.reminders;

import java.time.LocalDate;
import java.util.UUID;
import lidao.contract.Fact;
import lidao.contract.StatedDate;
import lidao.contract.customers.Relation;

/**
 * A birthday in a customer's household is today, in the recipient's time zone.
 *
 * @param birthday as the customer said it
 * @param date the solar day it falls on this time
 */
public record BirthdayDue(
    UUID occurrenceId,
    UUID customerId,
    UUID honoureeId,
    String honouree,
    Relation relation,
    StatedDate birthday,
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
