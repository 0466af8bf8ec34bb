package lidao.customer.desk;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import lidao.contract.customers.Address;
import lidao.contract.customers.Channel;
import lidao.customer.claim.Contact;
import lidao.customer.master.ContactPointIds;
import lidao.customer.master.Customer;
import org.jspecify.annotations.Nullable;

/**
 * A way to reach a customer that is in use.
 *
 * @param id made of the value: a corrected contact point has another; that of POST stays
 * @param channel EMAIL; SMS for a number that takes text messages, else PHONE; POST
 */
record ContactPointView(
    UUID id, Channel channel, @Nullable String value, @Nullable Address address) {

  /** The preferred first, the postal address last. */
  static List<ContactPointView> all(Customer customer) {
    Stream<ContactPointView> contacts =
        customer.contacts().stream()
            .filter(contact -> !contact.withdrawn())
            .map(contact -> of(customer, contact));
    return Stream.concat(
            contacts, Stream.of(customer).filter(Customer::hasAddress).map(ContactPointView::post))
        .toList();
  }

  static ContactPointView of(Customer customer, Contact contact) {
    return new ContactPointView(
        ContactPointIds.of(customer.id(), contact), contact.channel(), contact.value(), null);
  }

  static ContactPointView post(Customer customer) {
    return new ContactPointView(
        ContactPointIds.ofAddress(customer.id()),
        Channel.POST,
        null,
        CustomerView.address(customer));
  }
}
