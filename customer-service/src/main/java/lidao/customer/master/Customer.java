package lidao.customer.master;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import lidao.contract.customers.CustomerProfile.CustomerCode;
import lidao.contract.customers.Origin;
import lidao.customer.claim.Claim;
import lidao.customer.claim.Contact;
import lidao.customer.claim.Field;
import lidao.messaging.outbox.UuidV7;
import org.jspecify.annotations.Nullable;

/**
 * A customer's record, whole.
 *
 * @param version grows by one with every change
 * @param source the system that first told us of the customer, where one did
 * @param texts the plain fields that are known
 * @param setBy who wrote each of them, or emptied it: staff, or a system's source
 * @param contacts the preferred first, the withdrawn among them
 * @param consents the words that hold now
 */
public record Customer(
    UUID id,
    long version,
    Origin origin,
    @Nullable String source,
    Instant createdAt,
    Instant updatedAt,
    Map<Field, String> texts,
    Map<Field, String> setBy,
    UUID householdId,
    Standing standing,
    List<CustomerCode> codes,
    List<Contact> contacts,
    List<ConsentGiven> consents,
    List<Honouree> honourees) {

  public Customer {
    texts = Map.copyOf(texts);
    setBy = Map.copyOf(setBy);
    codes = List.copyOf(codes);
    contacts = List.copyOf(contacts);
    consents = List.copyOf(consents);
    honourees = List.copyOf(honourees);
  }

  /** An empty record for the customer a claim tells of; its version is 0 until it is kept. */
  static Customer fresh(Claim claim, Instant now) {
    return new Customer(
        UuidV7.next(),
        0,
        claim.origin(),
        claim.source(),
        now,
        now,
        Map.of(),
        Map.of(),
        UuidV7.next(),
        Standing.USUAL,
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  /** A plain field; null where it is not known. */
  public @Nullable String text(Field field) {
    return texts.get(field);
  }

  /** A person's name or, where none is known, the organisation's. */
  public String displayName() {
    return Objects.requireNonNull(texts.getOrDefault(Field.NAME, text(Field.ORGANISATION)));
  }

  /** Whom of the household a claim means; throws if nobody. */
  public Honouree honoureeMeant(Claim.Person person) {
    return Objects.requireNonNull(People.find(honourees, person));
  }

  /** What the customer is recognised by, for locking: as {@link Claim#identifiers} of a claim. */
  Stream<String> identifiers() {
    return Claim.identifiers(codes, contacts);
  }

  Customer onceKept(Instant now) {
    return new Customer(
        id,
        version + 1,
        origin,
        source,
        createdAt,
        now,
        texts,
        setBy,
        householdId,
        standing,
        codes,
        contacts,
        consents,
        honourees);
  }

  /** Whether any part of a postal address is known. */
  public boolean hasAddress() {
    return Field.ADDRESS.stream().anyMatch(texts::containsKey);
  }

  /** The same with other texts and contacts. */
  Customer edited(Map<Field, String> texts, Map<Field, String> setBy, List<Contact> contacts) {
    return new Customer(
        id,
        version,
        origin,
        source,
        createdAt,
        updatedAt,
        texts,
        setBy,
        householdId,
        standing,
        codes,
        contacts,
        consents,
        honourees);
  }
}
