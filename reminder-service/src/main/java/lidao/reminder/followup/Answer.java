package lidao.reminder.followup;

import lidao.chassis.http.Faults;
import org.jspecify.annotations.Nullable;

/** What a customer answers. */
record Answer(@Nullable Boolean satisfied, @Nullable String comment) {

  private static final int LONGEST_COMMENT = 2000;

  Answer {
    comment = comment == null || comment.isBlank() ? null : comment.strip();
    new Faults()
        .require(satisfied != null, "satisfied", "is required: true or false")
        .require(
            comment == null || comment.length() <= LONGEST_COMMENT,
            "comment",
            "has at most " + LONGEST_COMMENT + " characters")
        .refuse();
  }

  boolean isSatisfied() {
    return Boolean.TRUE.equals(satisfied);
  }
}
