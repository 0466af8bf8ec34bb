package lidao.console.alerts;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import lidao.chassis.time.Tick;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts alerts back on the board when the time they were put off until has come. */
@Component
class WakeSnoozed implements Tick {

  private final JdbcClient db;
  private final ChangeNumbers changes;
  private final TransactionTemplate transaction;
  private final Clock clock;

  WakeSnoozed(JdbcClient db, ChangeNumbers changes, TransactionTemplate transaction, Clock clock) {
    this.db = db;
    this.changes = changes;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "wake-snoozed-alerts";
  }

  @Override
  public Duration every() {
    return Duration.ofSeconds(5);
  }

  @Override
  public void run() {
    transaction.executeWithoutResult(
        status -> {
          changes.begin();
          db.sql(
                  """
                  update alert set snoozed_until = null, change = nextval('alert_change')
                  where snoozed_until <= ? and cleared_at is null
                  """)
              .param(OffsetDateTime.now(clock))
              .update();
        });
  }
}
