package lidao.customer.intake;

import java.util.List;
import lidao.chassis.http.FieldError;
import lidao.chassis.http.InvalidInput;
import lidao.chassis.http.Sentence;
import lidao.contract.customers.Consent;
import lidao.contract.customers.CustomerReported;
import lidao.contract.customers.CustomerReported.HonoureeReported;
import lidao.contract.customers.Origin;
import lidao.customer.claim.Claim;
import lidao.customer.claim.ClaimDraft;
import lidao.customer.claim.Field;
import lidao.customer.claim.House;
import lidao.messaging.inbox.InvalidReport;
import org.jspecify.annotations.Nullable;

/** Reads what another system says of a customer as a claim. */
final class ReportedCustomer {

  private ReportedCustomer() {}

  /** The claim of a report; {@link InvalidReport} naming the first field that cannot be true. */
  static Claim claim(CustomerReported report, String source, House house) {
    try {
      return draft(report, source, house).checked();
    } catch (InvalidInput e) {
      FieldError first = e.errors().get(0);
      int more = e.errors().size() - 1;
      throw new InvalidReport(
          first.field(),
          more == 0 ? first.sentence() : Sentence.of("{0} (and {1} more)", first.sentence(), more));
    }
  }

  private static ClaimDraft draft(CustomerReported report, String source, House house) {
    ClaimDraft draft =
        new ClaimDraft(Origin.REPORT, Claim.setter(source), house)
            .text(Field.NAME, report.name())
            .text(Field.ORGANISATION, report.organisation())
            .text(Field.SALUTATION, report.salutation())
            .text(Field.LANGUAGE, report.language())
            .text(Field.COUNTRY, report.country())
            .text(Field.TIME_ZONE, report.timeZone())
            .birthday(report.birthday())
            .address(report.address());
    if (report.customerCode() != null) {
      draft.code("customerCode", source, report.customerCode());
    }
    List<String> emails = list(report.emails());
    for (int i = 0; i < emails.size(); i++) {
      draft.email("emails[" + i + "]", emails.get(i));
    }
    List<String> phones = list(report.phones());
    for (int i = 0; i < phones.size(); i++) {
      draft.phone("phones[" + i + "]", phones.get(i));
    }
    List<HonoureeReported> honourees = list(report.honourees());
    for (int i = 0; i < honourees.size(); i++) {
      HonoureeReported person = honourees.get(i);
      draft.honouree("honourees[" + i + "]", person.name(), person.relation(), person.birthday());
    }
    List<Consent> consents = list(report.consents());
    for (int i = 0; i < consents.size(); i++) {
      draft.consent("consents[" + i + "]", consents.get(i));
    }
    draft
        .faults()
        .require(
            draft.isIdentified() || draft.faults().any(),
            "customerCode",
            "is required, or an e-mail address or a phone number");
    return draft;
  }

  // A null among the entries says nothing, as an absent entry does.
  private static <T> List<T> list(@Nullable List<T> list) {
    return list == null ? List.of() : list.stream().filter(java.util.Objects::nonNull).toList();
  }
}
