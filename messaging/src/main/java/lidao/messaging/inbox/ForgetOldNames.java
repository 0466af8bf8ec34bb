package lidao.messaging.inbox;

import java.time.Duration;
import lidao.chassis.time.Tick;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Forgets the names of events received more than 90 days ago: nobody sends so late a repeat. */
final class ForgetOldNames implements Tick {

  private final JdbcClient jdbc;

  ForgetOldNames(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return "forget-old-event-names";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(6);
  }

  @Override
  public void run() {
    jdbc.sql("delete from inbox where received_at < now() - interval '90 days'").update();
  }
}
