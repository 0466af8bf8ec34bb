package lidao.complaint.deadline;

import java.time.Instant;
import java.util.UUID;
import lidao.complaint.alert.Alarm;
import lidao.complaint.alert.Concern;
import lidao.contract.complaints.Severity;
import org.jspecify.annotations.Nullable;

/** A deadline that has come near or passed, with what an alert tells of its complaint. */
record DueDeadline(
    UUID complaintId,
    DeadlineKind kind,
    DeadlineState state,
    int turn,
    Instant dueAt,
    String number,
    @Nullable UUID customerId,
    Severity severity,
    String summary,
    @Nullable String owner) {

  boolean breached() {
    return state == DeadlineState.BREACHED;
  }

  Alarm alarm() {
    Concern about = new Concern(complaintId, number, customerId, severity, summary, owner);
    return breached()
        ? Alarm.breached(about, kind.slug(), turn, dueAt)
        : Alarm.near(about, kind.slug(), turn, dueAt);
  }
}
