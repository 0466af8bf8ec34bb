package lidao.reminder.occasion;

import java.util.Set;
import java.util.UUID;
import lidao.calendar.ImpossibleDateException;
import lidao.chassis.http.Conflict;
import lidao.chassis.http.InvalidInput;
import lidao.chassis.http.NotFound;
import lidao.chassis.http.Sentence;
import lidao.contract.StatedDate;
import lidao.contract.customers.CustomerProfile;
import lidao.contract.customers.Relation;
import lidao.reminder.house.TimeZones;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a day of a customer's own: an anniversary, a founding day. */
@Component
class KeepOwnDay {

  private final Occasions occasions;
  private final KeptDays days;
  private final PlanKeptDays plan;
  private final TimeZones zones;

  KeepOwnDay(Occasions occasions, KeptDays days, PlanKeptDays plan, TimeZones zones) {
    this.occasions = occasions;
    this.days = days;
    this.plan = plan;
    this.zones = zones;
  }

  /**
   * @throws NotFound for an occasion that is not kept
   * @throws Conflict for one whose day is not the customer's to say
   * @throws InvalidInput for a date that cannot be
   */
  @Transactional
  public void keep(CustomerProfile profile, String code, StatedDate said) {
    requireOwn(code);
    if (said.calendar() == null) {
      throw InvalidInput.field("calendar", "is required: SOLAR or LUNAR");
    }
    try {
      KeptDay.date(said);
    } catch (ImpossibleDateException e) {
      throw InvalidInput.field(e.field(), Sentence.of(e.sentence(), e.about()));
    }
    UUID id = profile.customerId();
    days.keep(
        new KeptDay(
            Occasion.valueOf(code), id, id, id, "", Relation.SELF, said, zones.of(profile)));
    plan.replan(Set.of(id));
  }

  /**
   * @throws NotFound where there is none
   */
  @Transactional
  public void forget(UUID customer, String code) {
    requireOwn(code);
    if (!days.forget(customer, Occasion.valueOf(code))) {
      throw new NotFound("day of this customer for the occasion", code);
    }
    plan.replan(Set.of(customer));
  }

  private void requireOwn(String code) {
    Occasions.Kept occasion =
        occasions.find(code).orElseThrow(() -> new NotFound("occasion", code));
    if (occasion.data().whose() != Whose.CUSTOMER) {
      throw new Conflict(
          occasion.data().whose() == Whose.PERSON
              ? "Birthdays are in the customer's file; change them at customer-service"
              : "This occasion has the same day for everybody; only one that is a CUSTOMER's takes"
                  + " a day");
    }
  }
}
