package lidao.customer.master;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lidao.contract.customers.Channel;
import lidao.contract.customers.CustomerProfile;
import lidao.contract.customers.CustomerProfile.ContactPoint;
import lidao.contract.customers.CustomerProfile.Household;
import lidao.contract.customers.Relation;
import lidao.customer.claim.Field;
import org.jspecify.annotations.Nullable;

/** What the other services need to know of a customer. */
final class PublishedProfile {

  /** The longest value of a contact point in the contract. */
  private static final int LONGEST_LINE = 400;

  /** And the most of them. */
  private static final int MOST_POINTS = 200;

  private PublishedProfile() {}

  static CustomerProfile of(Customer customer) {
    return new CustomerProfile(
        customer.id(),
        customer.version(),
        customer.displayName(),
        customer.text(Field.ORGANISATION),
        customer.text(Field.SALUTATION),
        customer.text(Field.LANGUAGE),
        customer.text(Field.COUNTRY),
        customer.text(Field.TIME_ZONE),
        contactPoints(customer),
        customer.codes(),
        customer.consents().stream().map(ConsentGiven::published).toList(),
        new Household(
            customer.householdId(),
            customer.text(Field.HOUSEHOLD_NAME),
            customer.honourees().stream().map(h -> honoured(customer, h)).toList()),
        customer.standing().tier(),
        customer.standing().deceased(),
        customer.standing().bereavedOn(),
        customer.standing().official());
  }

  /** What is left of a record that became a part of another's: where it went. */
  static CustomerProfile pointer(Absorption done) {
    Customer absorbed = done.absorbed();
    return CustomerProfile.absorbed(
        absorbed.id(),
        absorbed.version() + 1,
        absorbed.displayName(),
        new CustomerProfile.MergedInto(done.survivor().id(), done.identities()));
  }

  /** Those in use, the preferred first, and last where a card can be sent. */
  private static List<ContactPoint> contactPoints(Customer customer) {
    List<ContactPoint> points = new ArrayList<>();
    customer.contacts().stream()
        .filter(contact -> !contact.withdrawn())
        .map(contact -> new ContactPoint(contact.channel(), contact.value()))
        .forEach(points::add);
    String line = postalLine(customer);
    if (line != null && line.length() <= LONGEST_LINE && points.size() < MOST_POINTS) {
      points.add(new ContactPoint(Channel.POST, line));
    }
    return points;
  }

  /** The address as its country writes it; null where no street is known. */
  private static @Nullable String postalLine(Customer customer) {
    String street = customer.text(Field.STREET);
    if (street == null) {
      return null;
    }
    String code = customer.text(Field.POSTAL_CODE);
    String city = customer.text(Field.CITY);
    String region = customer.text(Field.REGION);
    String country = customer.text(Field.ADDRESS_COUNTRY);
    // Chinese and Japanese addresses go from the large to the small.
    boolean largeFirst = street.codePoints().anyMatch(Character::isIdeographic);
    return largeFirst
        ? joined(" ", code, country, region, city, street)
        : joined(", ", street, joined(" ", code, city), region, country);
  }

  private static String joined(String by, @Nullable String... parts) {
    return Stream.of(parts)
        .filter(Objects::nonNull)
        .filter(part -> !part.isEmpty())
        .map(part -> part.replace('\n', ' '))
        .collect(Collectors.joining(by));
  }

  private static CustomerProfile.Honouree honoured(Customer customer, Honouree honouree) {
    boolean self = honouree.relation() == Relation.SELF;
    return new CustomerProfile.Honouree(
        honouree.id(),
        self ? customer.id() : null,
        honouree.name() == null ? customer.displayName() : honouree.name(),
        honouree.relation(),
        honouree.birthday(),
        honouree.deceased() || self && customer.standing().deceased());
  }
}
