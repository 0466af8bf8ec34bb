package lidao.customer.claim;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The plain texts of a customer's record, each with its JSON path and its greatest length. */
public enum Field {
  NAME("name", 200),
  ORGANISATION("organisation", 200),
  SALUTATION("salutation", 200),
  LANGUAGE("language", 35),
  COUNTRY("country", 2),
  TIME_ZONE("timeZone", 64),
  STREET("address.street", 400),
  CITY("address.city", 200),
  REGION("address.region", 200),
  POSTAL_CODE("address.postalCode", 40),
  ADDRESS_COUNTRY("address.country", 200),
  HOUSEHOLD_NAME("householdName", 200),
  CONTACT_NAME("contactName", 200),
  TITLE("title", 200),
  FAX("fax", 60),
  NOTES("notes", 4000);

  /** The parts of a postal address: they are filled together, so that no address is a mixture. */
  public static final List<Field> ADDRESS =
      List.of(STREET, CITY, REGION, POSTAL_CODE, ADDRESS_COUNTRY);

  private final String path;
  private final int longest;

  Field(String path, int longest) {
    this.path = path;
    this.longest = longest;
  }

  /** As a sender names it. */
  public String path() {
    return path;
  }

  /** As the database names it. */
  public String column() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The greatest length, in UTF-16 code units. */
  public int longest() {
    return longest;
  }

  /** The field of that path. */
  public static Optional<Field> at(String path) {
    return Arrays.stream(values()).filter(field -> field.path.equals(path)).findFirst();
  }
}
