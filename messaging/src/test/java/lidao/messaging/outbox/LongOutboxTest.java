package lidao.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import lidao.messaging.MailroomTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** What the relay reads does not grow with the outbox. */
class LongOutboxTest extends MailroomTest {

  private static final int LOCK_OF_ITS_OWN = 99;

  @Autowired private JdbcConnectionDetails database;

  @Test
  void a_plan_made_while_the_outbox_was_empty_reads_a_long_one_by_its_key() throws Exception {
    try (Connection connection = leader().await(() -> true);
        Statement sql = connection.createStatement()) {
      // Of the same name and found first; the mailroom's own relay does not see it.
      sql.execute("create temp table outbox (like public.outbox including all)");
      // From now on the planner knows that it is empty.
      sql.execute("analyze outbox");
      sql.execute("set plan_cache_mode = force_generic_plan");
      String take = OutboxTable.TAKE.replaceFirst("\\?", "\\$1").replaceFirst("\\?", "\\$2");
      sql.execute("prepare take(bigint, bigint) as " + take);
      sql.execute("execute take(1000, 8000000)");
      sql.execute(
          """
          insert into outbox (topic, key, source, id, type, subject, time, value)
          select 't', n::text, '/s', n::text, 'care.T.v1', 's', now(), 'v' from generate_series(1, 100000) n
          """);
      assertThat(plan(sql)).doesNotContain("Seq Scan").contains("Delete on outbox");
    }
  }

  private static String plan(Statement sql) throws SQLException {
    StringBuilder plan = new StringBuilder();
    try (ResultSet r = sql.executeQuery("explain (costs off) execute take(1000, 8000000)")) {
      while (r.next()) {
        plan.append(r.getString(1)).append('\n');
      }
    }
    return plan.toString();
  }

  private LeaderConnection leader() {
    return new LeaderConnection(
        database.getJdbcUrl(),
        database.getUsername(),
        database.getPassword(),
        Duration.ofSeconds(1),
        LOCK_OF_ITS_OWN);
  }
}
