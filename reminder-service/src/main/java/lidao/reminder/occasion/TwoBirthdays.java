package lidao.reminder.occasion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import lidao.calendar.ImpossibleDateException;
import lidao.contract.customers.CustomerProfile;
import lidao.contract.customers.CustomerProfile.Honouree;
import lidao.contract.customers.CustomerProfile.Household;
import lidao.contract.customers.Relation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** 两寿: which birthdays of a household are kept, the customer's and a second honouree's. */
final class TwoBirthdays {

  private static final Logger log = LoggerFactory.getLogger(TwoBirthdays.class);

  private TwoBirthdays() {}

  /** None for the dead, nor in a dead customer's file: nobody would read the greeting. */
  static List<KeptDay> of(CustomerProfile profile, String timeZone) {
    Household household = profile.household();
    if (household == null || profile.deceased()) {
      return List.of();
    }
    List<KeptDay> kept = new ArrayList<>(2);
    Stream.of(own(household), second(household))
        .flatMap(Optional::stream)
        .map(honouree -> birthday(profile, honouree, timeZone))
        .filter(TwoBirthdays::isPossible)
        .forEach(kept::add);
    return kept;
  }

  private static Optional<Honouree> own(Household household) {
    return living(household).filter(h -> h.relation() == Relation.SELF).findFirst();
  }

  /** The spouse, else the first other person that the household names. */
  private static Optional<Honouree> second(Household household) {
    return living(household)
        .filter(h -> h.relation() == Relation.SPOUSE)
        .findFirst()
        .or(() -> living(household).filter(h -> h.relation() != Relation.SELF).findFirst());
  }

  private static Stream<Honouree> living(Household household) {
    return household.honourees().stream().filter(h -> !h.deceased());
  }

  private static KeptDay birthday(CustomerProfile profile, Honouree honouree, String timeZone) {
    UUID otherFile = honouree.customerId();
    UUID person = otherFile == null ? honouree.honoureeId() : otherFile;
    return new KeptDay(
        Occasion.BIRTHDAY,
        profile.customerId(),
        honouree.relation() == Relation.SELF ? profile.customerId() : person,
        honouree.honoureeId(),
        honouree.name(),
        honouree.relation(),
        honouree.birthday(),
        timeZone);
  }

  // customer-service refuses such dates; one that slipped through must not hold up everybody
  // else's.
  private static boolean isPossible(KeptDay birthday) {
    try {
      birthday.date();
      return true;
    } catch (ImpossibleDateException e) {
      log.warn(
          "The birthday of honouree {} cannot be kept: {} is wrong",
          birthday.honoureeId(),
          e.field());
      return false;
    }
  }
}
