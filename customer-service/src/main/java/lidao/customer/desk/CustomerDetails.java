package lidao.customer.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lidao.chassis.http.Faults;
import lidao.contract.StatedDate;
import lidao.contract.customers.Address;
import lidao.contract.customers.Consent;
import lidao.contract.customers.CustomerProfile.CustomerCode;
import lidao.contract.customers.Relation;
import lidao.contract.customers.Tier;
import lidao.customer.claim.Claim;
import lidao.customer.claim.House;
import lidao.customer.desk.Registration.Person;
import lidao.customer.master.Customer;
import lidao.customer.master.Revision;
import lidao.customer.master.Standing;
import org.jspecify.annotations.Nullable;

/**
 * All of a customer's record that staff can write; see {@link Registration} for the fields it
 * shares.
 *
 * @param bereavedOn the day of a death in the household; festive greetings stop for 12 months
 * @param official may not be given gifts
 */
record CustomerDetails(
    @Nullable String name,
    @Nullable String organisation,
    @Nullable String salutation,
    @Nullable String language,
    @Nullable String country,
    @Nullable String timeZone,
    @Nullable List<String> emails,
    @Nullable List<String> phones,
    @Nullable Address address,
    @Nullable StatedDate birthday,
    @Nullable String householdName,
    @Nullable List<Person> honourees,
    @Nullable List<Consent> consents,
    @Nullable List<CustomerCode> codes,
    @Nullable String contactName,
    @Nullable String title,
    @Nullable String fax,
    @Nullable String notes,
    @Nullable Tier tier,
    @Nullable Boolean deceased,
    @Nullable LocalDate bereavedOn,
    @Nullable Boolean official) {

  static CustomerDetails of(Customer customer) {
    CustomerView view = CustomerView.of(customer);
    return new CustomerDetails(
        view.name(),
        view.organisation(),
        view.salutation(),
        view.language(),
        view.country(),
        view.timeZone(),
        view.emails(),
        view.phones(),
        view.address(),
        view.birthday(),
        view.household().name(),
        view.household().honourees().stream()
            .filter(h -> h.relation() != Relation.SELF)
            .map(
                h -> new Person(h.honoureeId(), h.name(), h.relation(), h.birthday(), h.deceased()))
            .toList(),
        view.consents(),
        view.codes(),
        view.contactName(),
        view.title(),
        view.fax(),
        view.notes(),
        view.tier(),
        view.deceased(),
        view.bereavedOn(),
        view.official());
  }

  /** The record it asks for; {@link lidao.chassis.http.InvalidInput} naming all that is wrong. */
  Revision revision(House house) {
    Claim claim = registration().claim(Claim.STAFF, house);
    // The checked people stand in the claim in their order, behind the customer's own day.
    List<Person> others = honourees == null ? List.of() : honourees;
    int behind = birthday == null ? 0 : 1;
    List<Revision.Person> people = new ArrayList<>();
    Faults faults = new Faults();
    for (int i = 0; i < claim.honourees().size(); i++) {
      Claim.Person person = claim.honourees().get(i);
      String path = i < behind ? "birthday" : "honourees[" + (i - behind) + "]";
      Person asked = i < behind ? null : others.get(i - behind);
      faults.require(
          asked == null || person.relation() != Relation.SELF,
          path + ".relation",
          "is the customer (SELF), whose day belongs in 'birthday'");
      people.add(
          new Revision.Person(
              asked == null ? null : asked.honoureeId(),
              person,
              asked != null && Boolean.TRUE.equals(asked.deceased()),
              path));
    }
    faults.refuse();
    return new Revision(claim, standing(), people);
  }

  private Standing standing() {
    return new Standing(
        tier,
        Objects.requireNonNullElse(deceased, false),
        bereavedOn,
        Objects.requireNonNullElse(official, false));
  }

  private Registration registration() {
    return new Registration(
        name,
        organisation,
        salutation,
        language,
        country,
        timeZone,
        emails,
        phones,
        address,
        birthday,
        householdName,
        honourees,
        consents,
        codes,
        contactName,
        title,
        fax,
        notes);
  }
}
