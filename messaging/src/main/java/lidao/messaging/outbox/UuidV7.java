package lidao.messaging.outbox;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * UUIDs of version 7 (RFC 9562): they sort by the time of their making, which keeps indexes
 * compact; those of one process sort in the order of their making, also within a millisecond.
 */
public final class UuidV7 {

  private static final SecureRandom RANDOM = new SecureRandom();

  /** Milliseconds, and 12 bits that count within one (RFC 9562, 6.2, method 1). */
  private static final AtomicLong LAST = new AtomicLong();

  private UuidV7() {}

  /** A new one, of this millisecond of wall time. */
  public static UUID next() {
    long millis = System.currentTimeMillis();
    long stamp = LAST.updateAndGet(last -> Math.max(last + 1, millis << 12));
    long high = stamp >>> 12 << 16 | 0x7000 | stamp & 0xfff;
    long low = RANDOM.nextLong() >>> 2 | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }
}
