package lidao.reminder.followup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import lidao.reminder.house.Columns;
import org.jspecify.annotations.Nullable;

/**
 * One time that we ask after a complaint.
 *
 * @param workingDays after the resolution
 * @param provisional the day lies in a year whose holidays are not announced yet, and may still
 *     move
 * @param number what people call the complaint
 */
record FollowUp(
    UUID id,
    UUID complaintId,
    @Nullable UUID customerId,
    int workingDays,
    String number,
    String summary,
    LocalDate dueOn,
    Instant dueAt,
    boolean provisional,
    State state,
    @Nullable Instant sentAt,
    @Nullable Boolean satisfied,
    @Nullable String comment,
    @Nullable Instant answeredAt) {

  /** Where it stands; the names are stored. */
  enum State {
    PLANNED,
    DUE,
    SENT,
    CALL_TASK,
    ANSWERED,
    CANCELLED,
    FAILED,
    UNKNOWN
  }

  static FollowUp read(ResultSet row, int number) throws SQLException {
    return new FollowUp(
        row.getObject("id", UUID.class),
        row.getObject("complaint_id", UUID.class),
        row.getObject("customer_id", UUID.class),
        row.getInt("working_days"),
        row.getString("number"),
        row.getString("summary"),
        row.getObject("due_on", LocalDate.class),
        Columns.instant(row, "due_at"),
        row.getBoolean("provisional"),
        State.valueOf(row.getString("state")),
        Columns.instantOrNull(row, "sent_at"),
        row.getObject("satisfied", Boolean.class),
        row.getString("comment"),
        Columns.instantOrNull(row, "answered_at"));
  }
}
