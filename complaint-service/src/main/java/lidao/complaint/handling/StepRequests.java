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

  private static void required(String field, String text) {
    Faults faults = new Faults().requireText(text, field);
    PlainText.check(faults, field, text, LONGEST);
    faults.refuse();
  }
}
