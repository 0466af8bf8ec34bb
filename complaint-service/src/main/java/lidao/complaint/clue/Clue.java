package lidao.complaint.clue;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that may lead to the customer.
 *
 * @param foundWhere such as "on the delivery note"
 * @param notedBy the staff member's id
 * @param notedAt UTC
 */
record Clue(
    UUID id,
    ClueKind kind,
    String value,
    @Nullable String foundWhere,
    String notedBy,
    Instant notedAt) {}
