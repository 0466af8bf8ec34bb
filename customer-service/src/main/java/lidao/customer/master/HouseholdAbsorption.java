package lidao.customer.master;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lidao.contract.StatedDate;
import lidao.contract.customers.CustomerProfile.Identity;
import lidao.contract.customers.Relation;
import lidao.customer.claim.Claim;
import lidao.profiles.NameMatch;
import org.jspecify.annotations.Nullable;

/**
 * The people of two households that turn out to be one: who stands in both is one person, kept
 * under the survivor's id; the others come over under the ids they have.
 */
record HouseholdAbsorption(List<Honouree> honourees, List<Identity> identities) {

  static HouseholdAbsorption of(
      Customer survivor,
      Customer absorbed,
      @Nullable Relation relation,
      List<Absorption.Contradiction> conflicts) {
    List<Honouree> joined = new ArrayList<>(survivor.honourees());
    List<Identity> identities = new ArrayList<>();
    identities.add(new Identity(absorbed.householdId(), survivor.householdId()));
    if (relation == null) {
      identities.add(new Identity(absorbed.id(), survivor.id()));
    }
    for (Honouree coming : absorbed.honourees()) {
      Honouree seen = seenFrom(survivor, absorbed, relation, coming);
      Claim.Person person = new Claim.Person(seen.name(), seen.relation(), seen.birthday());
      Honouree known = People.find(joined, person);
      if (known == null) {
        joined.add(seen);
      } else {
        joined.set(joined.indexOf(known), one(known, seen, conflicts));
      }
      UUID was = personId(absorbed, coming);
      UUID now = personId(survivor, known == null ? seen : known);
      if (!was.equals(now) && !identities.contains(new Identity(was, now))) {
        identities.add(new Identity(was, now));
      }
    }
    Absorption.requireRoom("people", joined.size(), HouseholdMerge.MOST);
    return new HouseholdAbsorption(joined, List.copyOf(identities));
  }

  /** What somebody of the absorbed record's household is to the survivor. */
  private static Honouree seenFrom(
      Customer survivor, Customer absorbed, @Nullable Relation relation, Honouree coming) {
    if (relation == null) {
      return coming;
    }
    if (coming.relation() == Relation.SELF) {
      boolean deceased = coming.deceased() || absorbed.standing().deceased();
      return as(coming, absorbed.displayName(), relation, deceased);
    }
    return NameMatch.same(coming.name(), survivor.displayName())
        ? as(coming, null, Relation.SELF, coming.deceased())
        : coming;
  }

  private static Honouree as(
      Honouree honouree, @Nullable String name, Relation relation, boolean deceased) {
    return new Honouree(
        honouree.id(), name, relation, honouree.birthday(), deceased, honouree.setBy());
  }

  private static Honouree one(
      Honouree held, Honouree given, List<Absorption.Contradiction> conflicts) {
    StatedDate day = held.birthday();
    StatedDate said = given.birthday();
    boolean tellsYear =
        day.year() == null
            && new StatedDate(said.calendar(), null, said.month(), said.day(), said.leapMonth())
                .equals(day);
    boolean agrees =
        day.equals(said)
            || said.year() == null
                && new StatedDate(day.calendar(), null, day.month(), day.day(), day.leapMonth())
                    .equals(said);
    if (!tellsYear && !agrees) {
      boolean own = held.relation() == Relation.SELF;
      conflicts.add(
          new Absorption.Contradiction(
              own ? "birthday" : "honourees." + held.name() + ".birthday", told(day), told(said)));
    }
    return new Honouree(
        held.id(),
        held.name(),
        held.relation(),
        tellsYear ? said : day,
        held.deceased() || given.deceased(),
        tellsYear ? given.setBy() : held.setBy());
  }

  private static String told(StatedDate day) {
    return "%s %s%s%02d-%02d"
        .formatted(
            day.calendar(),
            day.year() == null ? "" : day.year() + "-",
            Boolean.TRUE.equals(day.leapMonth()) ? "闰" : "",
            day.month(),
            day.day());
  }

  /** As the other services know a person: the customer by the customer's id. */
  private static UUID personId(Customer of, Honouree honouree) {
    return honouree.relation() == Relation.SELF ? of.id() : honouree.id();
  }
}
