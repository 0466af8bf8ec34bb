package lidao.chassis.time;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that goes on in rounds on a thread of its own. Whatever one round throws is logged, counted
 * as {@code lidao.rounds.failed}, and ends that round only: a thread that dies tells nobody.
 */
public final class Rounds {

  private static final Logger log = LoggerFactory.getLogger(Rounds.class);

  private final String work;
  private final Counter failed;
  private final AtomicReference<@Nullable String> fault = new AtomicReference<>();

  /**
   * @param work what is done, for the log and the meter's tag {@code work}
   */
  public Rounds(String work, MeterRegistry meters) {
    this.work = work;
    this.failed =
        Counter.builder("lidao.rounds.failed")
            .description("Rounds of a thread that ended in a fault; it goes on")
            .tag("work", work)
            .register(meters);
  }

  /** One round; false if it failed. */
  public boolean run(Runnable round) {
    try {
      round.run();
      if (fault.getAndSet(null) != null) {
        log.info("{} works again", work);
      }
      return true;
    } catch (Throwable e) {
      failed.increment();
      // The same fault every half second would fill the log and say no more.
      if (!e.getClass().getName().equals(fault.getAndSet(e.getClass().getName()))) {
        log.error("A round of {} failed; it goes on", work, e);
      }
      return false;
    }
  }

  /** What the last round failed for, by the name of its class; null if it did not. */
  public @Nullable String fault() {
    return fault.get();
  }
}
