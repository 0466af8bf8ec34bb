package lidao.reminder.greeting;

import java.time.Instant;
import lidao.chassis.http.Faults;
import lidao.chassis.http.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * What whoever called writes down.
 *
 * @param at when they called; now, unless given
 */
record CallNote(@Nullable Instant at, @Nullable String note) {

  private static final int LONGEST_NOTE = 2000;

  CallNote {
    note = note == null || note.isBlank() ? null : note.strip();
    new Faults()
        .require(
            note == null || note.length() <= LONGEST_NOTE,
            "note",
            Sentence.of("has at most {0} characters", LONGEST_NOTE))
        .refuse();
  }
}
