package lidao.console.alerts;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lets one transaction at a time change alerts. A sequence alone hands out numbers in another order
 * than transactions commit in, and whoever follows the numbers would miss some.
 */
@Component
class ChangeNumbers {

  private static final long LOCK = 0x6c69_6461_6f61_6c72L;

  private final JdbcClient db;
  private final AlertFeed feed;

  ChangeNumbers(JdbcClient db, AlertFeed feed) {
    this.db = db;
    this.feed = feed;
  }

  /** To be called in a transaction before it changes an alert. */
  void begin() {
    db.sql("select pg_advisory_xact_lock(?)").param(LOCK).query((row, n) -> n).list();
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            feed.wake();
          }
        });
  }
}
