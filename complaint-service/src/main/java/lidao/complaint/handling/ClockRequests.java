package lidao.complaint.handling;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import lidao.chassis.http.Faults;
import lidao.complaint.text.PlainText;
import lidao.contract.complaints.Severity;
import org.jspecify.annotations.Nullable;

/** What is sent with the steps that move a complaint's deadlines. */
final class ClockRequests {

  private static final int LONGEST = 4000;

  private ClockRequests() {}

  /** How grave the complaint is, and why that is thought now. */
  record Grade(@Schema(requiredMode = REQUIRED) Severity severity, @Nullable String reason) {

    @SuppressWarnings("ConstantValue") // what is left out of the JSON is null
    Grade {
      Faults faults =
          new Faults()
              .require(severity != null, "severity", "is required: LOW, NORMAL, HIGH or GRAVE");
      PlainText.check(faults, "reason", reason, LONGEST);
      faults.refuse();
    }
  }

  /**
   * A time of waiting for the customer.
   *
   * @param from with a zone; now unless said
   * @param until the first moment after it, with a zone; left out while nobody knows
   * @param reason what we wait for
   */
  record Pause(
      @Nullable Instant from,
      @Nullable Instant until,
      @Schema(requiredMode = REQUIRED) String reason) {

    Pause {
      Faults faults = new Faults().requireText(reason, "reason");
      PlainText.check(faults, "reason", reason, LONGEST);
      faults.refuse();
    }
  }
}
