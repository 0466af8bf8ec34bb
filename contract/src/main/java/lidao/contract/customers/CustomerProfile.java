package lidao.contract.customers;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lidao.contract.State;
import lidao.contract.StatedDate;
import org.jspecify.annotations.Nullable;

/**
 * What the other services need to know of a customer, whole. Never bank data, assessments or
 * preferences.
 *
 * @param name how the customer is called, a person's name or, where none is known, the
 *     organisation's
 * @param salutation how to address the customer in writing, such as 王女士
 * @param language BCP 47
 * @param country ISO 3166-1 alpha-2
 * @param timeZone IANA
 * @param codes what other systems call the customer
 * @param bereavedOn the day of a death in the household; festive greetings stop for 12 months
 * @param official may not be given gifts
 * @param mergedInto where this record is another's part now: the rest of it is empty, and whatever
 *     names this customer means the other
 */
public record CustomerProfile(
    UUID customerId,
    long version,
    String name,
    @Nullable String organisation,
    @Nullable String salutation,
    @Nullable String language,
    @Nullable String country,
    @Nullable String timeZone,
    List<ContactPoint> contactPoints,
    List<CustomerCode> codes,
    List<Consent> consents,
    @Nullable Household household,
    @Nullable Tier tier,
    boolean deceased,
    @Nullable LocalDate bereavedOn,
    boolean official,
    @Nullable MergedInto mergedInto)
    implements State {

  /** Of a customer whose record is no other's part. */
  public CustomerProfile(
      UUID customerId,
      long version,
      String name,
      @Nullable String organisation,
      @Nullable String salutation,
      @Nullable String language,
      @Nullable String country,
      @Nullable String timeZone,
      List<ContactPoint> contactPoints,
      List<CustomerCode> codes,
      List<Consent> consents,
      @Nullable Household household,
      @Nullable Tier tier,
      boolean deceased,
      @Nullable LocalDate bereavedOn,
      boolean official) {
    this(
        customerId,
        version,
        name,
        organisation,
        salutation,
        language,
        country,
        timeZone,
        contactPoints,
        codes,
        consents,
        household,
        tier,
        deceased,
        bereavedOn,
        official,
        null);
  }

  /** Of a customer whose record became a part of another's: what is left is where it went. */
  public static CustomerProfile absorbed(
      UUID customerId, long version, String name, MergedInto into) {
    return new CustomerProfile(
        customerId,
        version,
        name,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        false,
        null,
        false,
        into);
  }

  /**
   * The record that this one became a part of.
   *
   * @param customerId whose it is; may be absorbed in its turn, later, which its own profile tells
   * @param identities the household, and those people who have another id now: they stood in both
   *     records. The customer goes by the customer's id. Those who are not named keep theirs
   */
  public record MergedInto(UUID customerId, List<Identity> identities) {}

  /**
   * One person, or one household, under two ids.
   *
   * @param was the id before: of a household, an honouree or, for SELF, a customer
   * @param is the id now
   */
  public record Identity(UUID was, UUID is) {}

  /**
   * An address to reach the customer at, the preferred one first.
   *
   * @param value an e-mail address in lower case, or a phone number in E.164
   */
  public record ContactPoint(Channel channel, String value) {}

  /** What another system calls the customer. */
  public record CustomerCode(String source, String code) {}

  /** Those who live together and are greeted together at a festival. */
  public record Household(UUID householdId, @Nullable String name, List<Honouree> honourees) {}

  /**
   * A person of the household whose birthday is kept: the customer (SELF) and others.
   *
   * @param customerId where the person is a customer too
   */
  public record Honouree(
      UUID honoureeId,
      @Nullable UUID customerId,
      String name,
      Relation relation,
      StatedDate birthday,
      boolean deceased) {}

  @Override
  public String key() {
    return customerId.toString();
  }

  @Override
  public String subject() {
    return key();
  }
}
