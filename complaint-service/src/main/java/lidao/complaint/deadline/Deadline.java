package lidao.complaint.deadline;

import java.time.Instant;

/**
 * A promise to a customer, as it is shown.
 *
 * @param warnAt when somebody is warned, UTC
 * @param dueAt by when it must be done, UTC
 */
public record Deadline(DeadlineKind kind, Instant warnAt, Instant dueAt, DeadlineState state) {}
