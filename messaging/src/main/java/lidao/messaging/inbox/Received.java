package lidao.messaging.inbox;

import java.time.Instant;
import java.util.UUID;
import lidao.contract.Event;
import lidao.messaging.codec.EventName;
import org.jspecify.annotations.Nullable;

/**
 * An event that has arrived and was not applied before.
 *
 * @param name what names it in the whole world
 * @param key the record key
 * @param time when it happened, UTC
 * @param traceparent W3C trace context of its cause
 * @param digest of the value: two bodies under one name are told apart by it
 */
public record Received<E extends Event>(
    E event,
    EventName name,
    String key,
    String subject,
    Instant time,
    @Nullable String traceparent,
    UUID digest) {}
