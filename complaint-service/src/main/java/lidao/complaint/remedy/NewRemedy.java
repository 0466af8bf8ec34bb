package lidao.complaint.remedy;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.Currency;
import lidao.chassis.http.Faults;
import lidao.chassis.http.Sentence;
import lidao.complaint.text.PlainText;
import lidao.contract.complaints.RemedyKind;
import org.jspecify.annotations.Nullable;

/**
 * A remedy as it is proposed.
 *
 * @param description up to 1,000 characters; the customer may read it
 * @param cost what it costs the house, which of a refund must be said; at most 12 digits before the
 *     point and as many behind it as the currency has; with its currency, or neither
 * @param currency ISO 4217, such as CNY
 */
record NewRemedy(
    @Schema(requiredMode = REQUIRED) RemedyKind kind,
    @Schema(requiredMode = REQUIRED) String description,
    @Nullable BigDecimal cost,
    @Nullable String currency) {

  private static final int LONGEST = 1000;
  private static final BigDecimal TOO_MUCH = new BigDecimal("1000000000000");

  NewRemedy {
    Faults faults =
        new Faults()
            .require(kind != null, "kind", "is required")
            .requireText(description, "description");
    PlainText.check(faults, "description", description, LONGEST);
    faults.require(
        kind != RemedyKind.REFUND || currency != null || cost != null,
        "cost",
        "is missing: a refund says how much is paid back, with its currency");
    faults.require(
        cost != null || currency == null, "cost", "is missing; give it with its currency");
    faults.require(currency != null || cost == null, "currency", "is missing; give it, like CNY");
    if (cost != null) {
      faults.require(cost.signum() >= 0, "cost", "is below nothing");
      faults.require(
          kind != RemedyKind.REFUND || cost.signum() != 0, "cost", "is nothing to pay back");
      faults.require(cost.compareTo(TOO_MUCH) < 0, "cost", "has more than 12 digits");
    }
    if (currency != null) {
      check(faults, cost, currency);
    }
    faults.refuse();
  }

  private static void check(Faults faults, @Nullable BigDecimal cost, String code) {
    try {
      int digits = Currency.getInstance(code).getDefaultFractionDigits();
      // Gold, test codes and "no currency" have codes and no digits.
      faults.require(
          digits >= 0, "currency", "is nothing that anybody pays with; give one like CNY");
      faults.require(
          digits < 0 || cost == null || cost.stripTrailingZeros().scale() <= digits,
          "cost",
          Sentence.of(
              "has more than {0} digits behind the point, which {1} does not have", digits, code));
    } catch (IllegalArgumentException e) {
      faults.require(false, "currency", "is no currency of ISO 4217; give one like CNY");
    }
  }
}
