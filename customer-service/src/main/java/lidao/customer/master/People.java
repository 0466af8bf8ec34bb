package lidao.customer.master;

import java.util.List;
import lidao.contract.customers.Relation;
import lidao.customer.claim.Claim;
import lidao.messaging.outbox.UuidV7;
import lidao.profiles.NameMatch;
import org.jspecify.annotations.Nullable;

/** Who is who in a household. */
final class People {

  private People() {}

  /**
   * The person meant: SELF is one; another goes by the name as written, whatever the relation, or
   * by a compatible name in the same relation if only one has it.
   */
  static @Nullable Honouree find(List<Honouree> household, Claim.Person person) {
    List<Honouree> candidates =
        household.stream()
            .filter(h -> (h.relation() == Relation.SELF) == (person.relation() == Relation.SELF))
            .toList();
    if (person.relation() == Relation.SELF) {
      return candidates.isEmpty() ? null : candidates.get(0);
    }
    for (Honouree candidate : candidates) {
      if (NameMatch.same(candidate.name(), person.name())) {
        return candidate;
      }
    }
    List<Honouree> compatible =
        candidates.stream()
            .filter(h -> h.relation() == person.relation())
            .filter(h -> NameMatch.compatible(h.name(), person.name()))
            .toList();
    return compatible.size() == 1 ? compatible.get(0) : null;
  }

  static Honouree added(Claim.Person person, String setter) {
    String name = person.relation() == Relation.SELF ? null : person.name();
    return new Honouree(UuidV7.next(), name, person.relation(), person.birthday(), false, setter);
  }
}
