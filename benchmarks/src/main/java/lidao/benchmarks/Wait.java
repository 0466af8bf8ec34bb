package lidao.benchmarks;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Waits for what must come, and not for ever. */
final class Wait {

  /** No round takes as long on any machine worth measuring. */
  static final Duration ROUND = Duration.ofMinutes(3);

  private Wait() {}

  static void until(String what, Duration most, Callable<Boolean> condition) throws Exception {
    long end = System.nanoTime() + most.toNanos();
    while (!condition.call()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("not within %s: %s".formatted(most, what));
      }
      Thread.sleep(100);
    }
  }
}
