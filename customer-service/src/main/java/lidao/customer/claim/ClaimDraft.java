package lidao.customer.claim;

import java.util.EnumMap;
import java.util.Map;
import lidao.chassis.http.Faults;
import lidao.chassis.http.Sentence;
import lidao.contract.StatedDate;
import lidao.contract.customers.Address;
import lidao.contract.customers.Consent;
import lidao.contract.customers.Origin;
import lidao.contract.customers.Relation;
import org.jspecify.annotations.Nullable;

/** A claim in the making: every part is checked under the path its sender knows it by. */
public final class ClaimDraft {

  private final Faults faults = new Faults();
  private final Origin origin;
  private final String setter;
  private final House house;
  private final Map<Field, String> texts = new EnumMap<>(Field.class);
  private final CodesDraft codes = new CodesDraft(faults);
  private final ContactsDraft contacts = new ContactsDraft(faults);
  private final HouseholdDraft household = new HouseholdDraft(faults);
  private final ConsentsDraft consents;

  /**
   * @param setter see {@link Claim}
   */
  public ClaimDraft(Origin origin, String setter, House house) {
    this.origin = origin;
    this.setter = setter;
    this.house = house;
    this.consents = new ConsentsDraft(faults, house.clock().instant());
  }

  /** What is wrong so far, to be added to. */
  public Faults faults() {
    return faults;
  }

  /** A text; the country must come before the phones, which are read as dialled there. */
  public ClaimDraft text(Field field, @Nullable String value) {
    String text = value == null ? "" : TextCheck.clean(value);
    if (text.isEmpty()) {
      return this;
    }
    Sentence fault = TextCheck.fault(field, text);
    if (fault == null) {
      texts.put(field, TextCheck.canonical(field, text));
    } else {
      faults.add(field.path(), fault);
    }
    return this;
  }

  /** The parts of an address. */
  public ClaimDraft address(@Nullable Address address) {
    return address == null
        ? this
        : text(Field.STREET, address.street())
            .text(Field.CITY, address.city())
            .text(Field.REGION, address.region())
            .text(Field.POSTAL_CODE, address.postalCode())
            .text(Field.ADDRESS_COUNTRY, address.country());
  }

  /** What another system calls the customer. */
  public ClaimDraft code(String path, @Nullable String source, @Nullable String code) {
    codes.add(path, source, code);
    return this;
  }

  /** An e-mail address; blank is none. */
  public ClaimDraft email(String path, @Nullable String value) {
    contacts.email(path, value);
    return this;
  }

  /** A phone number; blank is none. */
  public ClaimDraft phone(String path, @Nullable String value) {
    contacts.phone(path, value, region());
    return this;
  }

  /** A phone number where it is one; false, and nothing noted, where it is not. */
  public boolean tryPhone(String value) {
    return contacts.tryPhone(value, region());
  }

  /** The number in a text as it is kept, E.164; an empty text where it holds none. */
  public static String phoneIn(String text, String region) {
    return PhoneNumber.read(text, region).map(Contact::value).orElse("");
  }

  /** The country phone numbers are dialled from. */
  public String region() {
    return texts.getOrDefault(Field.COUNTRY, house.country());
  }

  /** The customer's own birthday. */
  public ClaimDraft birthday(@Nullable StatedDate date) {
    household.birthday(date);
    return this;
  }

  /** Somebody else of the household whose birthday is kept. */
  public ClaimDraft honouree(
      String path, @Nullable String name, @Nullable Relation relation, @Nullable StatedDate date) {
    household.honouree(path, name, relation, date);
    return this;
  }

  /** What the customer said about being written to, now or before. */
  public ClaimDraft consent(String path, Consent consent) {
    consents.add(path, consent);
    return this;
  }

  /** Whether there is anything to know the customer by again. */
  public boolean isIdentified() {
    return codes.any() || contacts.any();
  }

  /** The claim; throws {@link lidao.chassis.http.InvalidInput} naming all that is wrong. */
  public Claim checked() {
    faults.require(
        texts.containsKey(Field.NAME) || texts.containsKey(Field.ORGANISATION) || faults.any(),
        "name",
        "is required, or an organisation");
    faults.refuse();
    return new Claim(
        origin, setter, texts, codes.all(), contacts.all(), household.people(), consents.all());
  }
}
