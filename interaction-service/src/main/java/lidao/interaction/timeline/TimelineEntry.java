package lidao.interaction.timeline;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import lidao.contract.interactions.Direction;
import org.jspecify.annotations.Nullable;

/**
 * One line of a customer's timeline.
 *
 * @param kind of a contact its {@code InteractionKind}; else what happened, such as FILED or
 *     GREETING_SENT
 * @param complaintId where it is about one
 * @param facts what a page needs to put it into words, such as the occasion of a greeting
 */
record TimelineEntry(
    UUID id,
    Instant at,
    Category category,
    String kind,
    @Nullable String summary,
    @Nullable Direction direction,
    @Nullable String place,
    @Nullable String seat,
    @Nullable String details,
    @Nullable String source,
    @Nullable UUID staffId,
    @Nullable UUID complaintId,
    Map<String, String> facts) {}
