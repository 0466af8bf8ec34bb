package lidao.customer.master;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lidao.chassis.http.Conflict;
import lidao.chassis.http.InvalidInput;
import lidao.chassis.http.NotFound;
import lidao.chassis.http.Sentence;
import lidao.contract.customers.Origin;
import lidao.customer.claim.Claim;
import lidao.customer.claim.Contact;
import lidao.customer.claim.Field;
import org.springframework.stereotype.Component;

/**
 * Adds, corrects and takes off one way to reach a customer, as staff say. Words on consent are left
 * as they are: they are for a channel, not for an address.
 */
@Component
public class EditContacts {

  private static final Claim NOTHING =
      new Claim(Origin.REST, Claim.STAFF, Map.of(), List.of(), List.of(), List.of(), List.of());

  private final ChangeCustomer change;

  EditContacts(ChangeCustomer change) {
    this.change = change;
  }

  /**
   * Adds the contact or the postal address of a claim; one that staff took off is in use again.
   *
   * @throws lidao.chassis.http.Refusal if the customer is unknown, or has a postal address already
   */
  public Customer add(UUID customerId, Claim said) {
    return change.edit(
        customerId,
        null,
        said,
        before -> {
          if (said.contacts().isEmpty()) {
            if (before.hasAddress()) {
              throw new Conflict("A postal address is on record; correct it with PUT.");
            }
            return withAddress(before, said);
          }
          Contact added = said.contacts().get(0);
          if (before.contacts().contains(added)) {
            return before;
          }
          List<Contact> contacts = without(before.contacts(), added);
          if (contacts.size() >= Merge.MOST_CONTACTS) {
            throw new Conflict(
                Sentence.of("A customer has up to {0} contact points.", Merge.MOST_CONTACTS));
          }
          contacts.add(added);
          return before.edited(before.texts(), before.setBy(), contacts);
        });
  }

  /**
   * Puts the contact or the postal address of a claim in the place of one in use.
   *
   * @throws lidao.chassis.http.Refusal if there is no such contact point, it is of another kind, or
   *     the record has changed since
   */
  public Customer correct(UUID customerId, String ifMatch, UUID point, Claim said) {
    return change.edit(
        customerId,
        ifMatch,
        said,
        before -> {
          if (isAddress(before, point)) {
            requireSameKind(said.contacts().isEmpty());
            return withAddress(before, said);
          }
          Contact old = inUse(before, point);
          requireSameKind(
              !said.contacts().isEmpty() && said.contacts().get(0).isEmail() == old.isEmail());
          Contact corrected = said.contacts().get(0);
          if (corrected.equals(old)) {
            return before;
          }
          List<Contact> contacts = without(before.contacts(), corrected);
          contacts.set(contacts.indexOf(old), corrected);
          contacts.add(old.withdraw());
          return before.edited(before.texts(), before.setBy(), contacts);
        });
  }

  /** Takes a contact point off: no claim brings it back. */
  public Customer remove(UUID customerId, String ifMatch, UUID point) {
    return change.edit(
        customerId,
        ifMatch,
        NOTHING,
        before -> {
          if (isAddress(before, point)) {
            return withAddress(before, NOTHING);
          }
          Contact old = inUse(before, point);
          List<Contact> contacts = new ArrayList<>(before.contacts());
          contacts.set(contacts.indexOf(old), old.withdraw());
          return before.edited(before.texts(), before.setBy(), contacts);
        });
  }

  private static Customer withAddress(Customer before, Claim said) {
    Map<Field, String> texts = new EnumMap<>(Field.class);
    texts.putAll(before.texts());
    Map<Field, String> setBy = new EnumMap<>(Field.class);
    setBy.putAll(before.setBy());
    for (Field part : Field.ADDRESS) {
      texts.remove(part);
      if (said.texts().containsKey(part)) {
        texts.put(part, said.texts().get(part));
      }
      setBy.put(part, Claim.STAFF);
    }
    return before.edited(texts, setBy, before.contacts());
  }

  private static boolean isAddress(Customer customer, UUID point) {
    return customer.hasAddress() && ContactPointIds.ofAddress(customer.id()).equals(point);
  }

  private static Contact inUse(Customer customer, UUID point) {
    return customer.contacts().stream()
        .filter(held -> !held.withdrawn() && ContactPointIds.of(customer.id(), held).equals(point))
        .findFirst()
        .orElseThrow(() -> new NotFound("contact point", point));
  }

  private static List<Contact> without(List<Contact> contacts, Contact one) {
    List<Contact> others = new ArrayList<>(contacts);
    others.removeIf(held -> held.value().equals(one.value()));
    return others;
  }

  private static void requireSameKind(boolean same) {
    if (!same) {
      throw InvalidInput.field(
          "channel", "is of another kind than this contact point; delete it and add another");
    }
  }
}
