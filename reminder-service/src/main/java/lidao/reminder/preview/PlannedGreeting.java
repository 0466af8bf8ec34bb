package lidao.reminder.preview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import lidao.reminder.house.Columns;
import lidao.reminder.letter.Letter;
import lidao.reminder.letter.LetterKind;
import lidao.reminder.occasion.Occasion;
import org.jspecify.annotations.Nullable;

/** A planned occurrence, as a rehearsal needs it. */
record PlannedGreeting(
    UUID id,
    UUID customerId,
    Occasion occasion,
    @Nullable String honouree,
    LocalDate date,
    String timeZone,
    Instant dueAt,
    Instant lastMoment) {

  static PlannedGreeting read(ResultSet row, int number) throws SQLException {
    return new PlannedGreeting(
        row.getObject("id", UUID.class),
        row.getObject("customer_id", UUID.class),
        Occasion.valueOf(row.getString("occasion")),
        row.getString("honouree"),
        row.getObject("date", LocalDate.class),
        row.getString("time_zone"),
        Columns.instant(row, "due_at"),
        Columns.instant(row, "last_moment"));
  }

  /** A letter that is not written down; it bears the id of what it is about. */
  Letter rehearsed() {
    return new Letter(id, LetterKind.GREETING, id, customerId, lastMoment, 0, null, Set.of());
  }
}
