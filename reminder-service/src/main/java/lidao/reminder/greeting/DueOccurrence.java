package lidao.reminder.greeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import lidao.calendar.Adjustment;
import lidao.contract.StatedDate;
import lidao.contract.customers.Relation;
import lidao.reminder.house.Columns;
import lidao.reminder.house.SendingWindow;
import lidao.reminder.occasion.Occasion;
import org.jspecify.annotations.Nullable;

/**
 * An occurrence as its row tells it.
 *
 * @param year in the occasion's own calendar
 * @param festive kept back from a household in mourning
 * @param adjustments the rules that moved the day
 * @param callUntil until then, what came too late becomes a call; null is never
 * @param window when the greeting may go out, in the recipient's zone
 */
record DueOccurrence(
    UUID id,
    UUID customerId,
    @Nullable UUID householdId,
    Occasion occasion,
    boolean festive,
    int year,
    LocalDate date,
    List<Adjustment> adjustments,
    String timeZone,
    Instant dueAt,
    Instant lastMoment,
    @Nullable Instant callUntil,
    SendingWindow window,
    Birthday birthday) {

  /** Whose birthday; of a festival, and after an erasure, everything in it is empty. */
  record Birthday(
      @Nullable UUID honoureeId,
      @Nullable String honouree,
      @Nullable Relation relation,
      @Nullable StatedDate said) {}

  static DueOccurrence read(ResultSet row) throws SQLException {
    String relation = row.getString("relation");
    return new DueOccurrence(
        row.getObject("id", UUID.class),
        row.getObject("customer_id", UUID.class),
        row.getObject("household_id", UUID.class),
        Occasion.valueOf(row.getString("occasion")),
        row.getBoolean("festive"),
        row.getInt("year"),
        row.getObject("date", LocalDate.class),
        adjustments(row.getString("adjustments")),
        row.getString("time_zone"),
        Columns.instant(row, "due_at"),
        Columns.instant(row, "last_moment"),
        Columns.instantOrNull(row, "call_until"),
        new SendingWindow(
            row.getObject("opens", LocalTime.class), row.getObject("closes", LocalTime.class)),
        new Birthday(
            row.getObject("honouree_id", UUID.class),
            row.getString("honouree"),
            relation == null ? null : Relation.valueOf(relation),
            said(row)));
  }

  private static List<Adjustment> adjustments(String names) {
    return names.isEmpty()
        ? List.of()
        : Arrays.stream(names.split(",")).map(Adjustment::valueOf).toList();
  }

  private static @Nullable StatedDate said(ResultSet row) throws SQLException {
    Integer month = row.getObject("said_month", Integer.class);
    return month == null
        ? null
        : new StatedDate(
            StatedDate.Calendar.valueOf(row.getString("calendar")),
            row.getObject("said_year", Integer.class),
            month,
            row.getInt("said_day"),
            row.getBoolean("said_leap") ? true : null);
  }
}
