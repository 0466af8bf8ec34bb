package lidao.customer.master;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import lidao.customer.claim.Contact;

/** What contact points are called in an address: no number and no e-mail stands in a log. */
public final class ContactPointIds {

  private ContactPointIds() {}

  /** Made of the value, so that it is another once the contact is corrected. */
  public static UUID of(UUID customerId, Contact contact) {
    return named(customerId, contact.value());
  }

  /** A customer has one postal address, and its id stays. */
  public static UUID ofAddress(UUID customerId) {
    return named(customerId, "address");
  }

  private static UUID named(UUID customerId, String value) {
    return UUID.nameUUIDFromBytes((customerId + "\n" + value).getBytes(StandardCharsets.UTF_8));
  }
}
