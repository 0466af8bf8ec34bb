package lidao.customer.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import lidao.contract.StatedDate;
import lidao.contract.customers.Address;
import lidao.contract.customers.Consent;
import lidao.contract.customers.CustomerProfile.CustomerCode;
import lidao.contract.customers.Origin;
import lidao.contract.customers.Relation;
import lidao.contract.customers.Tier;
import lidao.customer.claim.Contact;
import lidao.customer.claim.Field;
import lidao.customer.master.Customer;
import lidao.customer.master.Honouree;
import org.jspecify.annotations.Nullable;

/** A customer's record as staff read it. */
record CustomerView(
    UUID customerId,
    long version,
    String displayName,
    @Nullable String name,
    @Nullable String organisation,
    @Nullable String salutation,
    @Nullable String language,
    @Nullable String country,
    @Nullable String timeZone,
    List<String> emails,
    List<String> phones,
    @Nullable Address address,
    @Nullable StatedDate birthday,
    HouseholdView household,
    List<Consent> consents,
    List<CustomerCode> codes,
    @Nullable String contactName,
    @Nullable String title,
    @Nullable String fax,
    @Nullable String notes,
    @Nullable Tier tier,
    boolean deceased,
    @Nullable LocalDate bereavedOn,
    boolean official,
    Origin origin,
    @Nullable String source,
    Instant createdAt,
    Instant updatedAt) {

  /** Those who are greeted together at a festival. */
  record HouseholdView(UUID householdId, @Nullable String name, List<HonoureeView> honourees) {}

  /** Somebody whose birthday is kept. */
  record HonoureeView(
      UUID honoureeId, String name, Relation relation, StatedDate birthday, boolean deceased) {

    static HonoureeView of(Customer customer, Honouree honouree) {
      String name = honouree.name() == null ? customer.displayName() : honouree.name();
      return new HonoureeView(
          honouree.id(), name, honouree.relation(), honouree.birthday(), honouree.deceased());
    }
  }

  static CustomerView of(Customer customer) {
    return new CustomerView(
        customer.id(),
        customer.version(),
        customer.displayName(),
        customer.text(Field.NAME),
        customer.text(Field.ORGANISATION),
        customer.text(Field.SALUTATION),
        customer.text(Field.LANGUAGE),
        customer.text(Field.COUNTRY),
        customer.text(Field.TIME_ZONE),
        inUse(customer).filter(Contact::isEmail).map(Contact::value).toList(),
        inUse(customer).filter(contact -> !contact.isEmail()).map(Contact::value).toList(),
        address(customer),
        customer.honourees().stream()
            .filter(honouree -> honouree.relation() == Relation.SELF)
            .map(Honouree::birthday)
            .findFirst()
            .orElse(null),
        new HouseholdView(
            customer.householdId(),
            customer.text(Field.HOUSEHOLD_NAME),
            customer.honourees().stream().map(h -> HonoureeView.of(customer, h)).toList()),
        customer.consents().stream()
            .map(c -> new Consent(c.channel(), c.purpose(), c.granted(), c.since()))
            .toList(),
        customer.codes(),
        customer.text(Field.CONTACT_NAME),
        customer.text(Field.TITLE),
        customer.text(Field.FAX),
        customer.text(Field.NOTES),
        customer.standing().tier(),
        customer.standing().deceased(),
        customer.standing().bereavedOn(),
        customer.standing().official(),
        customer.origin(),
        customer.source(),
        customer.createdAt(),
        customer.updatedAt());
  }

  private static Stream<Contact> inUse(Customer customer) {
    return customer.contacts().stream().filter(contact -> !contact.withdrawn());
  }

  static @Nullable Address address(Customer customer) {
    if (!customer.hasAddress()) {
      return null;
    }
    return new Address(
        customer.text(Field.STREET),
        customer.text(Field.CITY),
        customer.text(Field.REGION),
        customer.text(Field.POSTAL_CODE),
        customer.text(Field.ADDRESS_COUNTRY));
  }
}
