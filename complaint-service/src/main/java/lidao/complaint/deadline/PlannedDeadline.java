package lidao.complaint.deadline;

import java.time.Instant;

/**
 * A deadline as it is set.
 *
 * @param termSeconds working time
 * @param calendarVersion the calendar it was counted in
 */
public record PlannedDeadline(
    DeadlineKind kind,
    Instant startedAt,
    long termSeconds,
    Instant warnAt,
    Instant dueAt,
    long calendarVersion) {}
