package lidao.customer.master;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lidao.chassis.http.InvalidInput;
import lidao.customer.claim.Claim;
import lidao.customer.claim.Contact;
import lidao.customer.claim.Field;
import org.jspecify.annotations.Nullable;

/**
 * A record as staff want it, whole: what is absent is taken off. Words on consent cannot be unsaid,
 * so those that are absent stay.
 *
 * @param record everything but the standing; its honourees are not looked at
 * @param people all whose birthday is kept, the customer among them
 */
public record Revision(Claim record, Standing standing, List<Person> people) {

  /**
   * Somebody whose birthday is kept.
   *
   * @param honoureeId null for somebody who may be new
   * @param path how the sender names this entry
   */
  public record Person(
      @Nullable UUID honoureeId, Claim.Person person, boolean deceased, String path) {}

  /** The record afterwards; {@link InvalidInput} if it names an honouree the customer has not. */
  Customer of(Customer before, java.time.Instant now) {
    Map<Field, String> texts = new EnumMap<>(Field.class);
    texts.putAll(record.texts());
    Map<Field, String> setBy = new EnumMap<>(Field.class);
    setBy.putAll(before.setBy());
    for (Field field : Field.values()) {
      if (!Objects.equals(before.text(field), texts.get(field))) {
        setBy.put(field, Claim.STAFF);
      }
    }
    return new Customer(
        before.id(),
        before.version(),
        before.origin(),
        before.source(),
        before.createdAt(),
        before.updatedAt(),
        texts,
        setBy,
        before.householdId(),
        standing,
        record.codes(),
        contacts(before),
        new Merge(before, record, true, now).merged().consents(),
        honourees(before));
  }

  private List<Contact> contacts(Customer before) {
    List<Contact> contacts = new ArrayList<>(record.contacts());
    before.contacts().stream()
        .filter(held -> contacts.stream().noneMatch(c -> c.value().equals(held.value())))
        .map(Contact::withdraw)
        .forEach(contacts::add);
    return contacts;
  }

  private List<Honouree> honourees(Customer before) {
    List<Honouree> kept = new ArrayList<>();
    List<Honouree> left = new ArrayList<>(before.honourees());
    for (Person wanted : people) {
      Honouree known = known(left, wanted);
      left.remove(known);
      Honouree now = known == null ? People.added(wanted.person(), Claim.STAFF) : known;
      boolean sameDay = now.birthday().equals(wanted.person().birthday());
      kept.add(
          new Honouree(
              now.id(),
              known == null ? now.name() : wanted.person().name(),
              wanted.person().relation(),
              wanted.person().birthday(),
              wanted.deceased(),
              sameDay ? now.setBy() : Claim.STAFF));
    }
    return kept;
  }

  private static @Nullable Honouree known(List<Honouree> household, Person wanted) {
    UUID id = wanted.honoureeId();
    if (id == null) {
      return People.find(household, wanted.person());
    }
    return household.stream()
        .filter(honouree -> honouree.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                InvalidInput.field(
                    wanted.path() + ".honoureeId",
                    "is not of this customer's household; leave it out for a new person"));
  }
}
