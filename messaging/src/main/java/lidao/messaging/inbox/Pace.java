package lidao.messaging.inbox;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The least time from the start of one poll to the next, unless the first one was full. */
record Pace(Duration atLeast) {

  static final Pace NONE = new Pace(Duration.ZERO);

  /** So many events that more of them in one transaction would bring little. */
  private static final int FULL = 100;

  void keep(int events, Runnable work) {
    long begun = System.nanoTime();
    work.run();
    if (events < FULL) {
      rest(begun + atLeast.toNanos() - System.nanoTime());
    }
  }

  // After the work, not before it: who comes when nothing goes on is not kept waiting.
  private static void rest(long nanos) {
    try {
      TimeUnit.NANOSECONDS.sleep(nanos);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
