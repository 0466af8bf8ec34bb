package lidao.messaging.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches how much a consumer parks for reasons of ours. More than {@link #MOST_KEYS} keys within a
 * minute is our bug and not theirs: the consumer halts before it fills the lot, and somebody is
 * called.
 */
final class ParkingLot {

  static final int MOST_KEYS = 20;

  private static final Logger log = LoggerFactory.getLogger(ParkingLot.class);
  private static final Duration WINDOW = Duration.ofMinutes(1);

  private final Map<String, Map<String, Instant>> recent = new ConcurrentHashMap<>();
  private final Map<String, String> halted = new ConcurrentHashMap<>();
  private final Halts halts;
  private final Clock wallClock;

  ParkingLot(Halts halts, Clock wallClock) {
    this.halts = halts;
    this.wallClock = wallClock;
  }

  void refuseIfHalted(String consumer) {
    String why = halted.get(consumer);
    if (why == null) {
      return;
    }
    if (halts.stands(consumer)) {
      throw new ConsumerHalted(consumer, why);
    }
    goOn(consumer);
  }

  void countUnexpected(String consumer, String key, RuntimeException fault) {
    // Without its message, which may quote what a customer said.
    log.error(
        "Consumer {} cannot apply an event: {}",
        consumer,
        fault.getClass().getName(),
        withoutMessage(fault));
    Instant now = wallClock.instant();
    Map<String, Instant> keys = recent.computeIfAbsent(consumer, c -> new HashMap<>());
    synchronized (keys) {
      keys.values().removeIf(parked -> parked.isBefore(now.minus(WINDOW)));
      keys.put(key, now);
      if (keys.size() > MOST_KEYS) {
        halt(
            consumer,
            "more than 20 keys could not be applied within a minute: "
                + fault.getClass().getSimpleName());
      }
    }
  }

  private void halt(String consumer, String why) {
    // Stored first: if it cannot be, the next failure halts.
    halts.impose(consumer, why);
    halted.put(consumer, why);
    throw new ConsumerHalted(consumer, why);
  }

  /** Lets the consumer go on, here at once and on the other instances at their next try. */
  void resume(String consumer) {
    halts.lift(consumer);
    goOn(consumer);
  }

  private void goOn(String consumer) {
    recent.remove(consumer);
    halted.remove(consumer);
  }

  /** Why each of those that halted did, here or elsewhere, by name. */
  SortedMap<String, String> reasons() {
    return halts.standing();
  }

  Set<String> halted() {
    return Set.copyOf(halted.keySet());
  }

  private static Throwable withoutMessage(RuntimeException fault) {
    Throwable bare = new Throwable(fault.getClass().getName());
    bare.setStackTrace(fault.getStackTrace());
    return bare;
  }
}
