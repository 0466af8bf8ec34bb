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

/** What the relay takes out of the outbox, and how it finds it. */
class OutboxTableTest extends MailroomTest {

  private static final int LOCK_OF_ITS_OWN = 99;

  @Autowired private JdbcConnectionDetails database;

  @Test
  void a_plan_made_while_the_outbox_was_empty_reads_a_long_one_by_its_key() throws Exception {
    try (Connection connection = leader().await(() -> true);
        Statement sql = connection.createStatement()) {
      anOutboxOfOnesOwn(sql);
      // From now on the planner knows that it is empty.
      sql.execute("analyze outbox");
      sql.execute("set plan_cache_mode = force_generic_plan");
      String take = OutboxTable.TAKE.replaceFirst("\\?", "\\$1").replaceFirst("\\?", "\\$2");
      sql.execute("prepare take(bigint, bigint) as " + take);
      sql.execute("execute take(1000, 8000000)");
      write(sql, "generate_series(1, 100000) n");
      assertThat(plan(sql)).doesNotContain("Seq Scan").contains("Delete on outbox");
    }
  }

  @Test
  void a_batch_is_taken_out_by_its_mark_all_of_it_or_nothing() throws Exception {
    try (Connection connection = leader().await(() -> true);
        Statement sql = connection.createStatement()) {
      anOutboxOfOnesOwn(sql);
      write(sql, "unnest(array[1, 3, 4, 9]) n");
      connection.commit();
      BatchMark mark = OutboxTable.take(connection, 3).mark();
      connection.rollback();
      // Written with an earlier number and committed later, as another transaction's may be.
      write(sql, "unnest(array[2]) n");
      assertThat(OutboxTable.forget(connection, mark)).isEqualTo(3);
      assertThat(OutboxTable.take(connection, 10).numbers()).containsExactly(2L, 9L);
      assertThat(OutboxTable.forget(connection, mark)).as("it is gone").isZero();

      write(sql, "unnest(array[1, 3]) n");
      assertThat(OutboxTable.forget(connection, mark)).as("one is missing").isZero();
      sql.execute("update outbox set id = 'another' where seq = 3");
      write(sql, "unnest(array[4]) n");
      assertThat(OutboxTable.forget(connection, mark)).as("the numbers again").isZero();
      assertThat(OutboxTable.take(connection, 10).numbers()).containsExactly(1L, 3L, 4L);
    }
  }

  @Test
  void a_batch_ends_where_its_mark_would_not_fit() throws Exception {
    try (Connection connection = leader().await(() -> true);
        Statement sql = connection.createStatement()) {
      anOutboxOfOnesOwn(sql);
      write(sql, "unnest(array[5, 24004, 24005]) n");
      assertThat(OutboxTable.take(connection, 10).numbers()).containsExactly(5L, 24004L);
      assertThat(OutboxTable.take(connection, 10).numbers()).containsExactly(24005L);
    }
  }

  /** Of the same name and found first; the mailroom's own relay does not see it. */
  private static void anOutboxOfOnesOwn(Statement sql) throws SQLException {
    sql.execute("create temp table outbox (like public.outbox including all)");
  }

  private static void write(Statement sql, String numbers) throws SQLException {
    sql.execute(
        """
        insert into outbox (seq, topic, key, source, id, type, subject, time, value)
        overriding system value
        select n, 't', n::text, '/s', n::text, 'care.T.v1', 's', now(), 'v' from\s"""
            + numbers);
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
