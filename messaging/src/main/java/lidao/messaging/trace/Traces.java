package lidao.messaging.trace;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The trace context of what is going on now. */
public interface Traces {

  /** Traces nothing. */
  Traces NONE =
      new Traces() {
        @Override
        public @Nullable String current() {
          return null;
        }

        @Override
        public void follow(String what, List<@Nullable String> causes, Runnable work) {
          work.run();
        }
      };

  /** The W3C {@code traceparent} of the current span; null when nothing is traced. */
  @Nullable String current();

  /**
   * Does the work in a span of its own. It continues the trace of the causes where all of them
   * belong to one. Where they do not, as in most polls of a busy topic, it begins a new trace:
   * which of the causes led to what is not known there, and is not guessed.
   *
   * @param causes {@code traceparent} of each event that is handled; null where it has none
   */
  void follow(String what, List<@Nullable String> causes, Runnable work);
}
