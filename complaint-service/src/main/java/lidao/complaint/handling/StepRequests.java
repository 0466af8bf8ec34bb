package lidao.complaint.handling;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.media.Schema;
import lidao.chassis.http.Faults;
import lidao.complaint.text.PlainText;
import org.jspecify.annotations.Nullable;

/** What is sent with the steps of a complaint. */
final class StepRequests {

  private static final int LONGEST = 4000;
  private static final int LONGEST_ID = 200;

  private StepRequests() {}

  /** What was said to the customer, or about the step; may be left out. */
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

  /** How the matter was put right; the customer may read it. */
  record Resolution(@Schema(requiredMode = REQUIRED) String resolution) {

    Resolution {
      required("resolution", resolution);
    }
  }

  /** Why a complaint is open again. */
  record Reopening(@Schema(requiredMode = REQUIRED) String reason) {

    Reopening {
      required("reason", reason);
    }
  }

  /**
   * In whose hands a complaint is from now on.
   *
   * @param owner the staff member's id
   */
  record Owner(@Schema(requiredMode = REQUIRED) String owner, @Nullable String note) {

    Owner {
      Faults faults = new Faults().requireText(owner, "owner");
      PlainText.check(faults, "owner", owner, LONGEST_ID);
      PlainText.check(faults, "note", note, LONGEST);
      faults.refuse();
    }
  }

  /**
   * Why the house says no, and what it can do instead.
   *
   * @param reason the customer may read it
   * @param alternative the customer may read it
   */
  record Declining(
      @Schema(requiredMode = REQUIRED) String reason,
      @Schema(requiredMode = REQUIRED) String alternative) {
    Declining {
      Faults faults =
          new Faults().requireText(reason, "reason").requireText(alternative, "alternative");
      PlainText.check(faults, "reason", reason, LONGEST);
      PlainText.check(faults, "alternative", alternative, LONGEST);
      faults.refuse();
    }
  }

  /**
   * What became of the customer.
   *
   * @param advocate whether the critic now speaks for the house; only of a customer recovered
   * @param reason for staff only
   */
  record Ending(
      @Schema(requiredMode = REQUIRED) Outcome outcome,
      @Nullable Boolean advocate,
      @Nullable String reason) {
    Ending {
      Faults faults =
          new Faults()
              .require(outcome != null, "outcome", "is required")
              .require(
                  outcome != Outcome.LOST || !Boolean.TRUE.equals(advocate),
                  "advocate",
                  "is nobody who is lost; leave it out");
      PlainText.check(faults, "reason", reason, LONGEST);
      faults.refuse();
    }
  }

  private static void required(String field, String text) {
    Faults faults = new Faults().requireText(text, field);
    PlainText.check(faults, field, text, LONGEST);
    faults.refuse();
  }
}
