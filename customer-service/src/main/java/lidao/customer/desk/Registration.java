package lidao.customer.desk;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lidao.chassis.http.Sentence;
import lidao.contract.StatedDate;
import lidao.contract.customers.Address;
import lidao.contract.customers.Consent;
import lidao.contract.customers.CustomerProfile.CustomerCode;
import lidao.contract.customers.Origin;
import lidao.contract.customers.Relation;
import lidao.customer.claim.Claim;
import lidao.customer.claim.ClaimDraft;
import lidao.customer.claim.Field;
import lidao.customer.claim.House;
import org.jspecify.annotations.Nullable;

/**
 * A customer as somebody registers one; a name or an organisation is needed.
 *
 * @param language BCP 47
 * @param country ISO 3166-1 alpha-2; phone numbers without a country code are dialled from there
 * @param timeZone IANA
 * @param birthday of the customer
 * @param honourees others of the household whose birthday is kept
 * @param codes what other systems call the customer
 */
@Schema(
    example =
        """
        {"name": "王小明", "salutation": "王先生", "language": "zh-CN", "country": "CN",
         "phones": ["13800000001"], "emails": ["wang@example.com"],
         "birthday": {"calendar": "LUNAR", "month": 8, "day": 15},
         "consents": [{"channel": "EMAIL", "purpose": "GREETING", "granted": true}],
         "codes": [{"source": "/booking", "code": "B-17"}]}
        """)
record Registration(
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
    @Nullable String notes) {

  /** Somebody of the household; the id is given to keep one, and left out for a new one. */
  record Person(
      @Nullable UUID honoureeId,
      @Nullable String name,
      @Nullable Relation relation,
      @Nullable StatedDate birthday,
      @Nullable Boolean deceased) {}

  private static final int MOST = 200;

  /** The claim it makes; {@link lidao.chassis.http.InvalidInput} naming all that is wrong. */
  Claim claim(String setter, House house) {
    ClaimDraft draft =
        new ClaimDraft(Origin.REST, setter, house)
            .text(Field.NAME, name)
            .text(Field.ORGANISATION, organisation)
            .text(Field.SALUTATION, salutation)
            .text(Field.LANGUAGE, language)
            .text(Field.COUNTRY, country)
            .text(Field.TIME_ZONE, timeZone)
            .text(Field.HOUSEHOLD_NAME, householdName)
            .text(Field.CONTACT_NAME, contactName)
            .text(Field.TITLE, title)
            .text(Field.FAX, fax)
            .text(Field.NOTES, notes)
            .birthday(birthday)
            .address(address);
    List<String> mails = list(draft, emails, "emails");
    for (int i = 0; i < mails.size(); i++) {
      draft.email("emails[" + i + "]", mails.get(i));
    }
    List<String> numbers = list(draft, phones, "phones");
    for (int i = 0; i < numbers.size(); i++) {
      draft.phone("phones[" + i + "]", numbers.get(i));
    }
    List<CustomerCode> named = list(draft, codes, "codes");
    for (int i = 0; i < named.size(); i++) {
      draft.code("codes[" + i + "]", named.get(i).source(), named.get(i).code());
    }
    List<Person> people = list(draft, honourees, "honourees");
    for (int i = 0; i < people.size(); i++) {
      Person person = people.get(i);
      draft.honouree("honourees[" + i + "]", person.name(), person.relation(), person.birthday());
    }
    List<Consent> words = list(draft, consents, "consents");
    for (int i = 0; i < words.size(); i++) {
      draft.consent("consents[" + i + "]", words.get(i));
    }
    return draft.checked();
  }

  private static <T> List<T> list(ClaimDraft draft, @Nullable List<T> list, String path) {
    if (list == null) {
      return List.of();
    }
    draft
        .faults()
        .require(list.size() <= MOST, path, Sentence.of("has more than {0} entries", MOST));
    draft.faults().require(list.stream().allMatch(Objects::nonNull), path, "holds a null");
    return list.stream().filter(Objects::nonNull).toList();
  }
}
