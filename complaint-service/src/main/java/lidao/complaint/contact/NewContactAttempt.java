package lidao.complaint.contact;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import lidao.chassis.http.Faults;
import lidao.complaint.text.PlainText;
import lidao.contract.complaints.ContactChannel;
import lidao.contract.complaints.ContactParty;
import lidao.contract.complaints.ContactResult;
import org.jspecify.annotations.Nullable;

/**
 * An attempt as it is sent.
 *
 * @param party the CUSTOMER unless said
 * @param at now unless said, with a zone
 * @param whom up to 200 characters; the customer may read it
 * @param note up to 4,000 characters, for staff only
 * @param steppingDown why not by the warmer way; required where the customer is turned to by a
 *     colder way than the last time (the first time: than a visit)
 */
record NewContactAttempt(
    @Nullable ContactParty party,
    @Schema(requiredMode = REQUIRED) ContactChannel channel,
    @Schema(requiredMode = REQUIRED) ContactResult result,
    @Nullable Instant at,
    @Nullable String whom,
    @Nullable String note,
    @Nullable String steppingDown) {

  NewContactAttempt {
    Faults faults =
        new Faults()
            .require(channel != null, "channel", "is required")
            .require(result != null, "result", "is required");
    PlainText.check(faults, "whom", whom, 200);
    PlainText.check(faults, "note", note, 4000);
    PlainText.check(faults, "steppingDown", steppingDown, 1000);
    faults.refuse();
  }

  ContactParty of() {
    return party == null ? ContactParty.CUSTOMER : party;
  }
}
