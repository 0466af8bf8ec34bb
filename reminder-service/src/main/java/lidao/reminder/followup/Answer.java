package lidao.reminder.followup;

import lidao.chassis.http.Faults;
import lidao.reminder.house.Given;
import org.jspecify.annotations.Nullable;

/** What a customer answers. */
record Answer(@Nullable Boolean satisfied, @Nullable String comment) {

  private static final int LONGEST_COMMENT = 2000;

  Answer {
    comment = comment == null || comment.isBlank() ? null : comment.strip();
    Faults faults =
        new Faults().require(satisfied != null, "satisfied", "is required: true or false");
    Given.text(faults, comment, LONGEST_COMMENT, "comment");
    faults.refuse();
  }

  boolean isSatisfied() {
    return Boolean.TRUE.equals(satisfied);
  }
}
