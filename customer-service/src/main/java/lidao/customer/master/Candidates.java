package lidao.customer.master;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lidao.chassis.http.Sentence;
import lidao.contract.customers.CustomerProfile.CustomerCode;
import lidao.customer.claim.Claim;
import lidao.customer.claim.Contact;
import lidao.customer.claim.Field;
import lidao.profiles.NameMatch;

/**
 * The customers that the claims of a batch may be about; grows while the batch is worked through.
 */
final class Candidates {

  /** A phone or an address that more customers share says nothing about who is meant. */
  static final int MOST_SHARING = 20;

  private final Map<UUID, Customer> customers = new LinkedHashMap<>();
  private final Map<CustomerCode, UUID> byCode = new HashMap<>();
  private final Map<String, Set<UUID>> byContact = new HashMap<>();

  void add(CustomerCode code, UUID customer) {
    byCode.put(code, customer);
  }

  void add(String contact, UUID customer) {
    byContact.computeIfAbsent(contact, any -> new LinkedHashSet<>()).add(customer);
  }

  void put(Customer customer) {
    customers.put(customer.id(), customer);
    customer.codes().forEach(code -> add(code, customer.id()));
    customer.contacts().forEach(contact -> add(contact.value(), customer.id()));
  }

  Set<UUID> ids() {
    Set<UUID> ids = new LinkedHashSet<>(byCode.values());
    byContact.values().stream().filter(Candidates::tells).forEach(ids::addAll);
    return ids;
  }

  Collection<Customer> customers() {
    return customers.values();
  }

  /** Whom the claim is about. */
  Match match(Claim claim) {
    Set<UUID> coded = new LinkedHashSet<>();
    claim.codes().stream().filter(byCode::containsKey).map(byCode::get).forEach(coded::add);
    if (coded.size() > 1) {
      return new Match.Unclear(
          "codes", Sentence.of("name different customers; leave out the wrong one"), coded);
    }
    if (coded.size() == 1) {
      Customer named = customers.get(coded.iterator().next());
      boolean own =
          claim.codes().stream()
              .anyMatch(code -> code.source().equals(claim.setter()) && byCode.containsKey(code));
      return new Match.Known(named, own);
    }
    return byContact(claim);
  }

  private Match byContact(Claim claim) {
    Map<UUID, Integer> shared = new LinkedHashMap<>();
    boolean crowded = false;
    for (Contact contact : claim.contacts()) {
      Set<UUID> sharing = byContact.getOrDefault(contact.value(), Set.of());
      crowded |= !tells(sharing);
      if (tells(sharing)) {
        sharing.forEach(id -> shared.merge(id, 1, Integer::sum));
      }
    }
    List<Customer> hits =
        shared.keySet().stream().map(customers::get).filter(c -> fits(c, claim)).toList();
    if (hits.size() > 1) {
      hits = closest(hits, claim, shared);
    }
    if (hits.size() > 1) {
      return new Match.Unclear(
          "",
          Sentence.of(
              "phone and e-mail fit {0} customers alike; name the customer by a code", hits.size()),
          hits.stream().map(Customer::id).toList());
    }
    if (hits.isEmpty() && crowded && claim.codes().isEmpty()) {
      return new Match.Unclear(
          "",
          Sentence.of(
              "phone or e-mail is shared by more than {0} customers; add a code", MOST_SHARING),
          List.of());
    }
    return hits.isEmpty() ? new Match.Nobody() : new Match.Known(hits.get(0), false);
  }

  private static boolean tells(Set<UUID> sharing) {
    return sharing.size() <= MOST_SHARING;
  }

  // A person is compared with a person, a house with a house; else by what either is called.
  private static boolean fits(Customer customer, Claim claim) {
    for (Field field : List.of(Field.NAME, Field.ORGANISATION)) {
      String held = customer.text(field);
      String claimed = claim.texts().get(field);
      if (held != null && claimed != null) {
        return NameMatch.compatible(held, claimed);
      }
    }
    String claimed = claim.texts().getOrDefault(Field.NAME, claim.texts().get(Field.ORGANISATION));
    return NameMatch.compatible(customer.displayName(), claimed);
  }

  private static List<Customer> closest(
      List<Customer> hits, Claim claim, Map<UUID, Integer> shared) {
    String name = claim.texts().getOrDefault(Field.NAME, claim.texts().get(Field.ORGANISATION));
    List<Customer> namesakes =
        hits.stream().filter(hit -> NameMatch.same(hit.displayName(), name)).toList();
    List<Customer> left = namesakes.isEmpty() ? hits : namesakes;
    int most = left.stream().mapToInt(hit -> shared.get(hit.id())).max().orElse(0);
    return left.stream().filter(hit -> shared.get(hit.id()) == most).toList();
  }
}
