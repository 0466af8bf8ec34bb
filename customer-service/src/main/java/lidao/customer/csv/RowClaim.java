package lidao.customer.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lidao.chassis.http.FieldError;
import lidao.chassis.http.Sentence;
import lidao.contract.StatedDate;
import lidao.contract.customers.Channel;
import lidao.contract.customers.Consent;
import lidao.contract.customers.Origin;
import lidao.contract.customers.Purpose;
import lidao.customer.claim.Claim;
import lidao.customer.claim.ClaimDraft;
import lidao.customer.claim.Countries;
import lidao.customer.claim.Field;
import lidao.customer.claim.House;
import org.jspecify.annotations.Nullable;

/**
 * The claim that one row of a file makes; milder than a report where files are known to be rough.
 */
final class RowClaim {

  private static final int MOST = 20;

  private final Map<String, String> values;
  private final String source;
  private final ClaimDraft draft;
  private final List<FieldError> warnings = new ArrayList<>();

  /**
   * @param values by target, none empty
   */
  RowClaim(Map<String, String> values, String source, String setter, House house) {
    this.values = values;
    this.source = source;
    this.draft = new ClaimDraft(Origin.IMPORT, setter, house);
  }

  /** What went in otherwise than it was written. */
  List<FieldError> warnings() {
    return List.copyOf(warnings);
  }

  /** The claim; {@link lidao.chassis.http.InvalidInput} naming all that is wrong, by target. */
  Claim checked() {
    country();
    for (Field field : Field.values()) {
      if (field != Field.COUNTRY && field != Field.NOTES) {
        draft.text(field, values.get(field.path()));
      }
    }
    if (values.containsKey("code")) {
      draft.code("code", source, values.get("code"));
    }
    for (int i = 0; i < MOST; i++) {
      draft.email("emails[" + i + "]", values.get("emails[" + i + "]"));
    }
    phonesAndNotes();
    draft.birthday(date(""));
    for (int i = 0; i < MOST / 2; i++) {
      honouree("honourees[" + i + "].");
    }
    for (Channel channel : Channel.values()) {
      for (Purpose purpose : Purpose.values()) {
        consent(channel, purpose);
      }
    }
    draft
        .faults()
        .require(
            draft.isIdentified() || draft.faults().any(),
            "",
            "has no code, no e-mail address and no phone number to know the customer by");
    return draft.checked();
  }

  private void country() {
    String text = values.get("country");
    if (text == null) {
      return;
    }
    String code = Countries.read(text).orElse(null);
    if (code == null) {
      draft.faults().add("country", "is not a country we know; give its ISO code or English name");
      return;
    }
    draft.text(Field.COUNTRY, code);
    boolean posted = Field.ADDRESS.stream().anyMatch(part -> values.containsKey(part.path()));
    if (posted && !values.containsKey(Field.ADDRESS_COUNTRY.path())) {
      draft.text(Field.ADDRESS_COUNTRY, text);
    }
  }

  private void phonesAndNotes() {
    List<String> notes = new ArrayList<>();
    if (values.containsKey(Field.NOTES.path())) {
      notes.add(values.get(Field.NOTES.path()));
    }
    for (int i = 0; i < MOST; i++) {
      String target = "phones[" + i + "]";
      String phone = values.get(target);
      if (phone != null && !draft.tryPhone(phone)) {
        notes.add("phone " + phone);
        warnings.add(
            new FieldError(
                target,
                Sentence.of("is not a phone number of {0}; kept in the notes", draft.region())));
      }
    }
    draft.text(Field.NOTES, String.join("\n", notes));
  }

  private void honouree(String at) {
    String name = values.get(at + "name");
    if (values.containsKey(at + "birthday")) {
      StatedDate date = date(at);
      if (date != null) {
        draft.honouree(
            at.substring(0, at.length() - 1),
            name,
            RowWords.relation(values.get(at + "relation")),
            date);
      }
    } else if (name != null) {
      warnings.add(new FieldError(at + "name", "has no birthday to keep; left out"));
    }
  }

  private @Nullable StatedDate date(String at) {
    String text = values.get(at + "birthday");
    return text == null
        ? null
        : draft
            .faults()
            .read(at + "birthday", () -> DateText.read(text, values.get(at + "birthdayCalendar")));
  }

  private void consent(Channel channel, Purpose purpose) {
    String target = "consents." + channel + "." + purpose;
    String said = values.get(target);
    if (said == null) {
      return;
    }
    Boolean granted = RowWords.yesOrNo(said);
    if (granted == null) {
      draft.faults().add(target, "is neither yes nor no");
    } else {
      draft.consent(target, new Consent(channel, purpose, granted, null));
    }
  }
}
