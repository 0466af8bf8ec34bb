package lidao.customer.claim;

import java.util.ArrayList;
import java.util.List;
import lidao.chassis.http.Faults;
import lidao.contract.StatedDate;
import lidao.contract.customers.Relation;
import org.jspecify.annotations.Nullable;

/** The people of a claim in the making. */
final class HouseholdDraft {

  private final Faults faults;
  private final List<Claim.Person> people = new ArrayList<>();

  HouseholdDraft(Faults faults) {
    this.faults = faults;
  }

  List<Claim.Person> people() {
    return List.copyOf(people);
  }

  void birthday(@Nullable StatedDate date) {
    if (date != null) {
      people.add(
          new Claim.Person(null, Relation.SELF, DateCheck.checked("birthday", date, faults)));
    }
  }

  void honouree(
      String path, @Nullable String name, @Nullable Relation relation, @Nullable StatedDate date) {
    String called = name == null ? "" : TextCheck.clean(name);
    faults.requireText(called, path + ".name");
    faults.require(called.length() <= Field.NAME.longest(), path + ".name", "is too long");
    faults.require(TextCheck.storable(called), path + ".name", TextCheck.CONTROL);
    faults.require(
        relation != null, path + ".relation", "is required: SPOUSE, PARENT, CHILD or OTHER");
    faults.require(date != null, path + ".birthday", "is required");
    if (relation != null && date != null) {
      StatedDate checked = DateCheck.checked(path + ".birthday", date, faults);
      faults.require(
          relation != Relation.SELF || selfAgrees(checked),
          path + ".relation",
          "is the customer (SELF), whose day stands in 'birthday' already, and differs");
      people.add(new Claim.Person(called, relation, checked));
    }
  }

  private boolean selfAgrees(StatedDate date) {
    return people.stream()
        .filter(person -> person.relation() == Relation.SELF)
        .allMatch(person -> person.birthday().equals(date));
  }
}
