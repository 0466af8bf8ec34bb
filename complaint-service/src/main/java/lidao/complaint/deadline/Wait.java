package lidao.complaint.deadline;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A time in which we wait for the customer and the clocks stand.
 *
 * @param until absent while nobody knows
 * @param by the staff member's id
 */
public record Wait(
    UUID id,
    Instant from,
    @Nullable Instant until,
    @Nullable String reason,
    @Nullable String by,
    @Nullable String endedBy) {}
