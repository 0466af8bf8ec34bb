package lidao.interaction.contact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lidao.contract.CustomerReference;
import lidao.contract.customers.CustomerProfile;
import lidao.interaction.contact.Interaction.Because;
import lidao.profiles.Claim;
import lidao.profiles.Match;
import lidao.profiles.Merged;
import lidao.profiles.ProfileListener;
import lidao.profiles.Profiles;
import org.springframework.stereotype.Component;

/** Gives contacts that waited to their customers, when the profile comes or staff tell. */
@Component
class CompleteContacts implements ProfileListener {

  /** Few enough to hold in memory, however much waited for one import. */
  private static final int SLICE = 2000;

  private static final UUID FIRST = new UUID(0, 0);

  private final Profiles profiles;
  private final WaitingContacts waiting;
  private final Interactions interactions;
  private final PublishContacts publishContacts;

  CompleteContacts(
      Profiles profiles,
      WaitingContacts waiting,
      Interactions interactions,
      PublishContacts publishContacts) {
    this.profiles = profiles;
    this.waiting = waiting;
    this.interactions = interactions;
    this.publishContacts = publishContacts;
  }

  /** Looks again at what waits for these; one statement where nothing does. */
  @Override
  public void changed(List<CustomerProfile> newer) {
    lookFor(newer.stream().flatMap(p -> profiles.keys(p).stream()).distinct().toList());
  }

  private void lookFor(List<String> keys) {
    UUID last = FIRST;
    List<Interaction> slice;
    do {
      slice = waiting.hold(keys, last, SLICE);
      if (!slice.isEmpty()) {
        last = slice.get(slice.size() - 1).id();
        lookAgain(slice);
      }
    } while (slice.size() == SLICE);
  }

  @Override
  public void merged(List<Merged> merges) {
    interactions.repoint(merges);
    // Whoever waits for an absorbed customer's profile waits for the survivor's.
    lookFor(
        merges.stream()
            .map(each -> new Claim("", CustomerReference.of(each.absorbed())))
            .flatMap(claim -> profiles.keys(claim).stream())
            .toList());
  }

  @Override
  public void gone(List<UUID> customerIds) {
    interactions.erase(customerIds);
  }

  /** Gives one that waits, and is held, to a customer. */
  Interaction complete(Interaction held, UUID customerId) {
    complete(Map.of(held.id(), customerId), List.of(held));
    return held.of(customerId);
  }

  private void lookAgain(List<Interaction> held) {
    List<Match> matches = profiles.match(held.stream().map(CompleteContacts::claim).toList());
    Map<UUID, UUID> found = new HashMap<>();
    Map<UUID, Because> open = new HashMap<>();
    for (int i = 0; i < held.size(); i++) {
      Match match = matches.get(i);
      Interaction contact = held.get(i);
      if (match instanceof Match.Known known) {
        found.put(contact.id(), known.customerId());
      } else if (RecordContacts.because(match) != InteractionRows.because(contact)) {
        open.put(contact.id(), RecordContacts.because(match));
      }
    }
    if (!found.isEmpty()) {
      complete(found, held.stream().filter(c -> found.containsKey(c.id())).toList());
    }
    if (!open.isEmpty()) {
      waiting.explain(open);
    }
  }

  private void complete(Map<UUID, UUID> customers, List<Interaction> held) {
    waiting.complete(customers);
    Map<UUID, List<String>> keys = new HashMap<>();
    held.forEach(contact -> keys.put(contact.id(), profiles.keys(claim(contact))));
    waiting.forgetKeys(keys);
    List<Interaction> inOrder = new ArrayList<>(held);
    inOrder.sort(Comparator.comparing(Interaction::occurredAt));
    publishContacts.publish(
        inOrder.stream().map(contact -> contact.of(customers.get(contact.id()))).toList());
  }

  private static Claim claim(Interaction held) {
    if (held.waiting() == null) {
      throw new IllegalStateException(held.id() + " does not wait");
    }
    return new Claim(held.source(), held.waiting().reference());
  }
}
