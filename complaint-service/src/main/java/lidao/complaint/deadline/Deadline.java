package lidao.complaint.deadline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A promise to a customer, as it is shown.
 *
 * @param warnAt when somebody is warned that it is near, UTC; absent while the clock stands
 * @param dueAt by when it must be done, UTC; absent while the clock stands
 */
public record Deadline(
    DeadlineKind kind, @Nullable Instant warnAt, @Nullable Instant dueAt, DeadlineState state) {}
