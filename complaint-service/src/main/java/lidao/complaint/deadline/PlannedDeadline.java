package lidao.complaint.deadline;

import java.time.Instant;
import java.util.List;
import lidao.contract.customers.Tier;
import org.jspecify.annotations.Nullable;

/**
 * A deadline as it is set.
 *
 * @param termSeconds working time
 * @param marks when somebody is called, by {@link Mark}; cut off where the clock stands for good
 * @param calendarId the calendar it was counted in
 * @param tier the customer's
 */
public record PlannedDeadline(
    DeadlineKind kind,
    Instant startedAt,
    long termSeconds,
    List<Instant> marks,
    String calendarId,
    long calendarVersion,
    @Nullable Tier tier) {

  /** As a reader is shown it. */
  public Deadline shown() {
    return new Deadline(
        kind,
        at(Mark.NEAR),
        at(Mark.BREACHED),
        at(Mark.BREACHED) == null ? DeadlineState.PAUSED : DeadlineState.RUNNING);
  }

  /** How many marks have been reached. */
  int reachedBy(Instant now) {
    return (int) marks.stream().filter(mark -> !mark.isAfter(now)).count();
  }

  private @Nullable Instant at(Mark mark) {
    return mark.ordinal() < marks.size() ? marks.get(mark.ordinal()) : null;
  }
}
