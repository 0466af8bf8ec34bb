package lidao.customer.master;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import lidao.contract.StatedDate;
import lidao.customer.claim.Claim;

/**
 * Adds those of a household who are new; a day that is known gets the year that was missing, and
 * changes only where it may be corrected.
 *
 * @param mayCorrect whether the claim may change what that setter wrote
 */
record HouseholdMerge(Claim claim, Predicate<String> mayCorrect) {

  static final int MOST = 200;

  List<Honouree> into(List<Honouree> held) {
    List<Honouree> honourees = new ArrayList<>(held);
    for (Claim.Person person : claim.honourees()) {
      Honouree known = People.find(honourees, person);
      if (known == null && honourees.size() < MOST) {
        honourees.add(People.added(person, claim.setter()));
      } else if (known != null && isToChange(known, person.birthday())) {
        honourees.set(honourees.indexOf(known), known.onDay(person.birthday(), claim.setter()));
      }
    }
    return honourees;
  }

  private boolean isToChange(Honouree known, StatedDate said) {
    StatedDate held = known.birthday();
    if (held.equals(said)) {
      return false;
    }
    StatedDate withoutYear =
        new StatedDate(said.calendar(), null, said.month(), said.day(), said.leapMonth());
    return held.equals(withoutYear) || mayCorrect.test(known.setBy());
  }
}
