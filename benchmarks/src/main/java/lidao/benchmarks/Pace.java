package lidao.benchmarks;

import java.util.concurrent.locks.LockSupport;
import java.util.function.IntPredicate;

/** Begins something at an even rate, by the clock, whatever has become of what was begun before. */
final class Pace {

  /** What is begun; {@code due} is the moment at which it should be, by {@link System#nanoTime}. */
  interface Beat {
    void begin(int number, long due);
  }

  private Pace() {}

  /** Numbers from 0 on, while the next one is wanted. */
  static void keep(int perSecond, IntPredicate goesOn, Beat beat) {
    long start = System.nanoTime();
    for (int i = 0; goesOn.test(i); i++) {
      long due = start + i * 1_000_000_000L / perSecond;
      for (long left; (left = due - System.nanoTime()) > 0; ) {
        LockSupport.parkNanos(left);
      }
      beat.begin(i, due);
    }
  }
}
