package lidao.messaging.inbox;

import java.time.Instant;
import lidao.chassis.http.Sentence;
import lidao.messaging.codec.WireEvent;
import org.jspecify.annotations.Nullable;

/**
 * An event that waits.
 *
 * @param holdsKey whether later events of its key wait behind it
 * @param field what is wrong, as a header or a JSON path; null for the whole
 * @param attempts how often a replay has failed
 */
record ParkedEvent(
    long id,
    String consumer,
    boolean holdsKey,
    WireEvent event,
    @Nullable String field,
    Sentence reason,
    int attempts,
    Instant parkedAt) {}
