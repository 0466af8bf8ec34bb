package lidao.reminder.greeting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import lidao.chassis.time.Tick;
import lidao.reminder.house.Columns;
import lidao.reminder.letter.Alerts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes alerts away that nobody can act on any more: a birthday that was not called about within
 * its week, and what was told of a festival or a restore two weeks ago.
 */
@Component
class LapseAlerts implements Tick {

  private static final int BATCH = 500;

  private final JdbcClient db;
  private final Alerts alerts;
  private final TransactionTemplate transaction;
  private final Clock clock;

  LapseAlerts(JdbcClient db, Alerts alerts, TransactionTemplate transaction, Clock clock) {
    this.db = db;
    this.alerts = alerts;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "lapse-greeting-alerts";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  public void run() {
    while (Boolean.TRUE.equals(transaction.execute(status -> lapse(clock.instant())))) {
      // The next batch, in a transaction of its own.
    }
  }

  /** The id of an alert tells when it was raised, wall time. */
  private boolean lapse(Instant now) {
    List<String> lapsed =
        db.sql(
                """
                select cause_key from standing_alert s where (cause_key like 'greeting/%/call' and exists (
                    select from letter l join occurrence o on o.id = l.about
                    where l.id = split_part(s.cause_key, '/', 2)::uuid
                      and coalesce(o.call_until, l.last_moment + interval '7 days') < :now))
                  or ((cause_key like 'festival/%' or cause_key like 'greetings/restored/%')
                    and uuid_extract_timestamp(alert_id) < now() - interval '14 days')
                limit :batch for update skip locked
                """)
            .param("now", Columns.at(now))
            .param("batch", BATCH)
            .query(String.class)
            .list();
    alerts.clear(lapsed);
    return lapsed.size() == BATCH;
  }
}
