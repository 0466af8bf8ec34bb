package lidao.contract.customers;

import java.util.List;
import lidao.contract.Report;
import lidao.contract.StatedDate;
import org.jspecify.annotations.Nullable;

/**
 * Another system tells us about a customer it knows. Required: a name or an organisation, and a
 * code, an e-mail address or a phone number to know the customer by.
 *
 * @param customerCode the publisher's own code; with the event's source it names the customer for
 *     ever
 * @param language BCP 47, such as zh-CN
 * @param country ISO 3166-1 alpha-2
 * @param timeZone IANA, such as Asia/Shanghai
 * @param birthday of the customer
 * @param honourees others in the household whose birthday is kept
 * @param consents what the customer said about being written to; absent means unknown
 */
public record CustomerReported(
    @Nullable String customerCode,
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
    @Nullable List<HonoureeReported> honourees,
    @Nullable List<Consent> consents)
    implements Report {

  /** Somebody in the customer's household whose birthday is kept. */
  public record HonoureeReported(String name, Relation relation, StatedDate birthday) {}

  @Override
  public String key() {
    if (customerCode != null) {
      return customerCode;
    }
    if (emails != null && !emails.isEmpty()) {
      return emails.get(0);
    }
    return phones != null && !phones.isEmpty() ? phones.get(0) : "";
  }
}
