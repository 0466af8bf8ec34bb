package lidao.customer.claim;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lidao.contract.StatedDate;
import lidao.contract.customers.Consent;
import lidao.contract.customers.CustomerProfile.CustomerCode;
import lidao.contract.customers.Origin;
import lidao.contract.customers.Relation;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of one customer, checked and normalised, whichever way it came.
 *
 * @param setter who says so: {@link #STAFF}, or the source of another system, such as /booking
 */
public record Claim(
    Origin origin,
    String setter,
    Map<Field, String> texts,
    List<CustomerCode> codes,
    List<Contact> contacts,
    List<Person> honourees,
    List<Consent> consents) {

  /** The setter of what staff wrote themselves. */
  public static final String STAFF = "staff";

  /** The setter of what a system says; no system can pass for staff. */
  public static String setter(String source) {
    return source.equals(STAFF) ? "/" + STAFF : source;
  }

  /** The setter of what the client of that name says over HTTP. */
  public static String setterOf(String client) {
    return client.startsWith("/") ? client : "/" + client;
  }

  public Claim {
    texts = Map.copyOf(texts);
    codes = List.copyOf(codes);
    contacts = List.copyOf(contacts);
    honourees = List.copyOf(honourees);
    consents = List.copyOf(consents);
  }

  /** Somebody of the household whose birthday is kept; SELF, the customer, needs no name. */
  public record Person(@Nullable String name, Relation relation, StatedDate birthday) {}

  /** The system that says so; null for staff. */
  public @Nullable String source() {
    return setter.equals(STAFF) ? null : setter;
  }

  /** What the customer can be recognised by, for locking. */
  public Stream<String> identifiers() {
    return identifiers(codes, contacts);
  }

  /** The same of a customer who has these. */
  public static Stream<String> identifiers(List<CustomerCode> codes, List<Contact> contacts) {
    return Stream.concat(
        codes.stream().map(code -> code.source() + "\n" + code.code()),
        contacts.stream().map(Contact::value));
  }
}
