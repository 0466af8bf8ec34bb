package lidao.complaint.deadline;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import lidao.complaint.alert.Alarm;
import lidao.complaint.alert.Cause;
import lidao.complaint.alert.Concern;
import lidao.complaint.alert.LateAlarms;
import lidao.complaint.alert.LateAlarms.Late;
import lidao.contract.alerts.AlertSeverity;
import org.jspecify.annotations.Nullable;

/**
 * A deadline one of whose marks has been reached, with what an alert tells of its complaint.
 *
 * @param passed how many marks had been seen to before
 * @param reached how many have been reached now
 * @param dueAt absent where the clock stands
 * @param turn counts how often the deadline moved
 */
record DueDeadline(
    DeadlineKind kind,
    int turn,
    int passed,
    int reached,
    @Nullable Instant dueAt,
    String calendarId,
    Concern about) {

  UUID complaintId() {
    return about.complaintId();
  }

  /** The marks somebody is called for: the last warning only, but each rank beyond the end. */
  List<Mark> calls() {
    Mark last = Objects.requireNonNull(Mark.last(reached));
    return Mark.after(passed)
        .limit(reached - passed)
        .filter(mark -> mark == last || !mark.isWarning())
        .toList();
  }

  Stream<Alarm> alarms(Ladder ladder) {
    return calls().stream().map(mark -> alarm(mark, ladder));
  }

  /** Whether somebody is called at any hour. */
  boolean critical() {
    return alarms(Ladder.NOBODY).anyMatch(alarm -> alarm.severity() == AlertSeverity.CRITICAL);
  }

  /** The warnings that have given way to what came after them. */
  Stream<Cause> outdated() {
    return Stream.of(Mark.HALF, Mark.NEAR)
        .filter(mark -> mark.ordinal() < reached - 1)
        .map(mark -> kind.cause(complaintId(), mark));
  }

  private Alarm alarm(Mark mark, Ladder ladder) {
    Late late = new Late(kind.slug(), mark.slug(), turn, dueAt);
    return switch (mark) {
      case HALF -> LateAlarms.half(about, late);
      case NEAR -> LateAlarms.near(about, late);
      case BREACHED -> LateAlarms.breached(about, late);
      case ESCALATED, ESCALATED_AGAIN ->
          LateAlarms.escalated(about, late, ladder.person(about.owner(), mark), mark.role());
    };
  }
}
