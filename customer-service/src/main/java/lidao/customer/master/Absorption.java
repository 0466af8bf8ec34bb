package lidao.customer.master;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import lidao.chassis.http.Conflict;
import lidao.chassis.http.Sentence;
import lidao.contract.customers.CustomerProfile.CustomerCode;
import lidao.contract.customers.CustomerProfile.Identity;
import lidao.contract.customers.Relation;
import lidao.contract.customers.Tier;
import lidao.customer.claim.Contact;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of two records that turn out to be one customer's. The survivor's word stands and
 * the absorbed one's fills what is missing; codes, contact points and people are joined; of two
 * words on consent the refusal holds, whichever came later.
 *
 * @param relation what the absorbed customer is to the survivor; null where it is the same person
 * @param after the survivor's record afterwards
 * @param identities the household and the people who have another id afterwards
 * @param conflicts where the records contradict each other, and which word holds
 */
public record Absorption(
    Customer survivor,
    Customer absorbed,
    @Nullable Relation relation,
    Customer after,
    List<Identity> identities,
    List<Contradiction> conflicts) {

  /**
   * Two words on one field, by its name in the record: the one that holds and the one that goes.
   */
  public record Contradiction(String field, @Nullable String kept, @Nullable String given) {}

  /**
   * Judges what merging would do.
   *
   * @throws Conflict if one record cannot hold all that both have
   */
  static Absorption of(Customer survivor, Customer absorbed, @Nullable Relation relation) {
    List<Contradiction> conflicts = new ArrayList<>();
    TextAbsorption texts = TextAbsorption.of(survivor, absorbed, relation, conflicts);
    HouseholdAbsorption people = HouseholdAbsorption.of(survivor, absorbed, relation, conflicts);
    Customer after =
        new Customer(
            survivor.id(),
            survivor.version(),
            survivor.origin(),
            survivor.source(),
            survivor.createdAt(),
            survivor.updatedAt(),
            texts.texts(),
            texts.setBy(),
            survivor.householdId(),
            standing(survivor.standing(), absorbed.standing(), relation, conflicts),
            codes(survivor, absorbed),
            contacts(survivor, absorbed),
            consents(survivor, absorbed, conflicts),
            people.honourees());
    return new Absorption(
        survivor, absorbed, relation, after, people.identities(), List.copyOf(conflicts));
  }

  private static List<CustomerCode> codes(Customer survivor, Customer absorbed) {
    List<CustomerCode> codes = new ArrayList<>(survivor.codes());
    absorbed.codes().stream().filter(code -> !codes.contains(code)).forEach(codes::add);
    requireRoom("codes", codes.size(), Merge.MOST_CODES);
    return codes;
  }

  private static List<Contact> contacts(Customer survivor, Customer absorbed) {
    List<Contact> contacts = new ArrayList<>(survivor.contacts());
    absorbed.contacts().stream()
        .filter(each -> contacts.stream().noneMatch(c -> c.value().equals(each.value())))
        .forEach(contacts::add);
    requireRoom("contact points", contacts.size(), Merge.MOST_CONTACTS);
    return contacts;
  }

  private static List<ConsentGiven> consents(
      Customer survivor, Customer absorbed, List<Contradiction> conflicts) {
    List<ConsentGiven> consents = new ArrayList<>(survivor.consents());
    for (ConsentGiven given : absorbed.consents()) {
      ConsentGiven held =
          consents.stream().filter(c -> c.isAbout(given.published())).findFirst().orElse(null);
      if (held == null) {
        consents.add(given);
      } else if (held.granted() != given.granted()) {
        conflicts.add(
            new Contradiction(
                "consents." + given.channel() + "." + given.purpose(), "false", "true"));
        consents.set(consents.indexOf(held), held.granted() ? given : held);
      }
    }
    return consents;
  }

  private static Standing standing(
      Standing held, Standing given, @Nullable Relation relation, List<Contradiction> conflicts) {
    Tier tier =
        Stream.of(held.tier(), given.tier())
            .filter(Objects::nonNull)
            .min(Comparator.naturalOrder())
            .orElse(null);
    if (held.tier() != null && given.tier() != null && held.tier() != given.tier()) {
      Tier lower = tier == held.tier() ? given.tier() : held.tier();
      conflicts.add(new Contradiction("tier", tier.name(), lower.name()));
    }
    boolean same = relation == null;
    if (same && held.deceased() != given.deceased()) {
      conflicts.add(new Contradiction("deceased", "true", "false"));
    }
    return new Standing(
        tier,
        held.deceased() || same && given.deceased(),
        Stream.of(held.bereavedOn(), given.bereavedOn())
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElse(null),
        held.official() || given.official());
  }

  static void requireRoom(String what, int size, int most) {
    if (size > most) {
      throw new Conflict(
          Sentence.of(
              "Together they have {0} {1}; one customer has up to {2}. Take some off first.",
              size, Sentence.of(what), most));
    }
  }
}
