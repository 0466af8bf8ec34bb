package lidao.reminder.care;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lidao.reminder.house.Columns;
import lidao.reminder.occasion.Occasion;
import org.jspecify.annotations.Nullable;

/**
 * Something to be done before an occasion.
 *
 * @param date of the occasion, in {@code timeZone}
 * @param dueOn from when on it was asked for
 * @param reason a stable code: why it was passed or cancelled
 * @param bookingId the table booked for the day
 * @param giftLimit what a gift may cost at most
 * @param gift the code of what went out
 * @param warnings what whoever chose the gift was told
 */
record CareStep(
    UUID id,
    UUID occurrenceId,
    Step step,
    UUID customerId,
    @Nullable UUID householdId,
    Occasion occasion,
    LocalDate date,
    String timeZone,
    LocalDate dueOn,
    State state,
    @Nullable String reason,
    @Nullable UUID bookingId,
    @Nullable BigDecimal giftLimit,
    @Nullable String gift,
    List<String> warnings,
    @Nullable String note,
    @Nullable String doneBy,
    @Nullable Instant doneAt) {

  /** The table is booked: they come, and need no gift sent. */
  static final String BOOKED = "BOOKED";

  /** No table is booked any more. */
  static final String NOT_BOOKED = "NOT_BOOKED";

  /** An official may not be given gifts. */
  static final String OFFICIAL = "OFFICIAL";

  /** A death in the household: nothing festive. */
  static final String BEREAVED = "BEREAVED";

  /** The occasion has been moved; it will be asked for when the time comes. */
  static final String NOT_YET = "NOT_YET";

  /** The care plan asks for it no longer. */
  static final String NOT_ASKED_FOR = "NOT_ASKED_FOR";

  /** The day has come and gone. */
  static final String DAY_IS_OVER = "DAY_IS_OVER";

  /** Staff passed it over. */
  static final String BY_STAFF = "BY_STAFF";

  /** Where it stands; the names are stored. */
  enum State {
    DUE,
    DONE,
    PASSED,
    CANCELLED
  }

  static CareStep read(ResultSet row, int number) throws SQLException {
    String warnings = row.getString("warnings");
    return new CareStep(
        row.getObject("id", UUID.class),
        row.getObject("occurrence_id", UUID.class),
        Step.valueOf(row.getString("step")),
        row.getObject("customer_id", UUID.class),
        row.getObject("household_id", UUID.class),
        Occasion.valueOf(row.getString("occasion")),
        row.getObject("date", LocalDate.class),
        row.getString("time_zone"),
        row.getObject("due_on", LocalDate.class),
        State.valueOf(row.getString("state")),
        row.getString("reason"),
        row.getObject("booking_id", UUID.class),
        row.getBigDecimal("gift_limit"),
        row.getString("gift"),
        warnings == null ? List.of() : List.of(warnings.split("\n")),
        row.getString("note"),
        row.getString("done_by"),
        Columns.instantOrNull(row, "done_at"));
  }
}
