package lidao.console.intake;

import org.jspecify.annotations.Nullable;

/**
 * A CloudEvent as it came, nothing of it checked.
 *
 * @param prefix goes before the name of an attribute where one is blamed: {@code ce-} in binary
 *     mode
 * @param dataPrefix goes before the name of a field of the data
 * @param data JSON text; null when there is none
 */
record CloudEvent(
    @Nullable String specversion,
    @Nullable String id,
    @Nullable String source,
    @Nullable String type,
    @Nullable String subject,
    @Nullable String time,
    @Nullable String contentType,
    @Nullable String traceparent,
    @Nullable String data,
    String prefix,
    String dataPrefix) {}
