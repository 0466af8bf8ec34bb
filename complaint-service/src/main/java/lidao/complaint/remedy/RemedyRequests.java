package lidao.complaint.remedy;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.media.Schema;
import lidao.chassis.http.Faults;
import lidao.complaint.text.PlainText;
import lidao.contract.complaints.ContactChannel;
import org.jspecify.annotations.Nullable;

/** What is sent with the steps of a remedy. */
final class RemedyRequests {

  private static final int LONGEST = 4000;

  private RemedyRequests() {}

  /** For staff only; may be left out. */
  @Schema(name = "RemedyNote")
  record Note(@Nullable String note) {
    Note {
      Faults faults = new Faults();
      PlainText.check(faults, "note", note, LONGEST);
      faults.refuse();
    }

    static @Nullable String of(@Nullable Note note) {
      return note == null ? null : note.note;
    }
  }

  /** Why a remedy is not approved. */
  @Schema(name = "RemedyRefusal")
  record Refusal(@Schema(requiredMode = REQUIRED) String reason) {
    Refusal {
      Faults faults = new Faults().requireText(reason, "reason");
      PlainText.check(faults, "reason", reason, LONGEST);
      faults.refuse();
    }
  }

  /**
   * An apology that was made.
   *
   * @param rank of the one who made it, in words, up to 100 characters
   * @param words what was said; the customer may read it
   */
  record NewApology(
      @Schema(requiredMode = REQUIRED) String rank,
      @Schema(requiredMode = REQUIRED) ContactChannel channel,
      @Nullable String words) {
    NewApology {
      Faults faults =
          new Faults().requireText(rank, "rank").require(channel != null, "channel", "is required");
      PlainText.check(faults, "rank", rank, 100);
      PlainText.check(faults, "words", words, LONGEST);
      faults.refuse();
    }
  }
}
