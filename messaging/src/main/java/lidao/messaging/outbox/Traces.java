package lidao.messaging.outbox;

import org.jspecify.annotations.Nullable;

/** Where the trace context of what is going on now comes from. */
@FunctionalInterface
public interface Traces {

  /** The W3C {@code traceparent} of the current span; null when nothing is traced. */
  @Nullable String current();
}
