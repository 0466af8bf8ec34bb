package lidao.profiles;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Without it, a report that just misses a profile and the profile that just misses the report would
 * both commit, and the report would wait for ever.
 */
final class ArrivalLock {

  // Any number that no other one-argument advisory lock of the house has.
  private static final long LOCK = 0x11DA0_9F0L;

  private final JdbcTemplate jdbc;

  ArrivalLock(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Until the current transaction ends, no profile arrives. */
  void keepArrivalsOut() {
    jdbc.query("select pg_advisory_xact_lock_shared(?)", row -> {}, LOCK);
  }

  /** Waits for those who look for customers they cannot find, and keeps others from it. */
  void arrive() {
    jdbc.query("select pg_advisory_xact_lock(?)", row -> {}, LOCK);
  }
}
