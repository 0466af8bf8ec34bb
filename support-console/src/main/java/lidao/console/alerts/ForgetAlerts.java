package lidao.console.alerts;

import java.time.Duration;
import lidao.chassis.time.Tick;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deletes what was cleared 180 days ago by wall time: the services keep their own histories. */
@Component
class ForgetAlerts implements Tick {

  private final JdbcClient db;

  ForgetAlerts(JdbcClient db) {
    this.db = db;
  }

  @Override
  public String name() {
    return "forget-cleared-alerts";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  public void run() {
    db.sql("delete from alert where cleared_at < now() - interval '180 days'").update();
  }
}
