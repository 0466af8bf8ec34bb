package lidao.complaint.clue;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.media.Schema;
import lidao.chassis.http.Faults;
import lidao.chassis.http.Sentence;
import lidao.complaint.text.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * A clue as it is sent.
 *
 * @param value up to 200 characters; of a phone number at least 4 digits
 * @param foundWhere up to 200 characters
 */
record NewClue(
    @Schema(requiredMode = REQUIRED) ClueKind kind,
    @Schema(requiredMode = REQUIRED) String value,
    @Nullable String foundWhere) {

  private static final int LONGEST = 200;
  private static final int FEWEST_DIGITS = 4;

  NewClue {
    Faults faults =
        new Faults().require(kind != null, "kind", "is required").requireText(value, "value");
    PlainText.check(faults, "value", value, LONGEST);
    PlainText.check(faults, "foundWhere", foundWhere, LONGEST);
    if (kind == ClueKind.PHONE && value != null) {
      faults.require(
          value.chars().filter(Character::isDigit).count() >= FEWEST_DIGITS,
          "value",
          Sentence.of(
              "has fewer than {0} digits, which any number may have; give more", FEWEST_DIGITS));
    }
    faults.refuse();
  }
}
