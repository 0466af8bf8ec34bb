package lidao.messaging.outbox;

import java.security.SecureRandom;
import java.util.UUID;

/**
 * UUIDs of version 7 (RFC 9562): they sort by the time of their making, which keeps indexes
 * compact.
 */
public final class UuidV7 {

  private static final SecureRandom RANDOM = new SecureRandom();

  private UuidV7() {}

  /** A new one, of this millisecond of wall time. */
  public static UUID next() {
    long millis = System.currentTimeMillis();
    long high = millis << 16 | 0x7000 | RANDOM.nextInt(0x1000);
    long low = RANDOM.nextLong() >>> 2 | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }
}
