package lidao.complaint.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import lidao.chassis.time.Tick;
import lidao.complaint.alert.Alarm;
import lidao.complaint.alert.Alerts;
import lidao.complaint.alert.Concern;
import lidao.contract.complaints.Severity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells the house when a long time without a bad mark has ended. A hundred less one is nothing:
 * however good the average, this one customer had a bad day.
 */
@Component
class WatchStreak implements Tick {

  private static final String ENDS =
      """
      select c.id, c.number, c.customer_id, c.severity, c.summary, c.owner,
        extract(epoch from c.filed_at - before.filed_at)::bigint / 86400 as days
      from complaint c cross join lateral (
        select b.filed_at from complaint b
        where (b.filed_at, b.id) < (c.filed_at, c.id) and b.origin in ('CUSTOMER', 'PARTNER')
        order by b.filed_at desc, b.id desc limit 1) before
      where c.filed_at > :since and c.filed_at <= :now and c.origin in ('CUSTOMER', 'PARTNER')
        and c.state in ('FILED', 'ACKNOWLEDGED', 'ANSWERED')
        and before.filed_at <= c.filed_at - make_interval(days => :days)
      """;

  private final JdbcClient jdbc;
  private final Alerts alerts;
  private final InsightSettings settings;
  private final TransactionTemplate transaction;
  private final Clock clock;

  WatchStreak(
      JdbcClient jdbc,
      Alerts alerts,
      InsightSettings settings,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.jdbc = jdbc;
    this.alerts = alerts;
    this.settings = settings;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  @Override
  public String name() {
    return "watch-streak";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(1);
  }

  @Override
  public void run() {
    transaction.executeWithoutResult(status -> alerts.raise(ends()));
  }

  /** Of the last day; one that was told already is not told again. */
  private List<Alarm> ends() {
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    return jdbc.sql(ENDS)
        .param("now", now)
        .param("since", now.minusDays(1))
        .param("days", settings.streakDays())
        .query(WatchStreak::end)
        .list();
  }

  private static Alarm end(ResultSet row, int n) throws SQLException {
    Concern about =
        new Concern(
            row.getObject("id", UUID.class),
            row.getString("number"),
            row.getObject("customer_id", UUID.class),
            Severity.valueOf(row.getString("severity")),
            row.getString("summary"),
            row.getString("owner"));
    return Alarm.streakEnded(about, row.getLong("days"));
  }
}
