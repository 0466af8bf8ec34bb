package lidao.messaging.codec;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event ready to travel: CloudEvents attributes and the JSON value.
 *
 * @param key what must stay in order
 * @param time when it happened, UTC
 * @param traceparent W3C trace context of whatever caused it
 * @param value JSON in UTF-8, or null for a tombstone
 */
public record WireEvent(
    String topic,
    String key,
    EventName name,
    String type,
    String subject,
    Instant time,
    @Nullable String traceparent,
    byte @Nullable [] value) {}
