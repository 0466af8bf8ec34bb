package lidao.reminder.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import lidao.contract.Catalog;
import lidao.contract.reminders.GreetingSent;
import lidao.fixture.Database;
import lidao.fixture.Servers;
import lidao.fixture.TestTopics;
import lidao.reminder.letter.DyingSender.Step;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Two instances share a burst, and one of them is killed at each step of a greeting's way. */
@Tag("faults")
class KilledSendersTest {

  private static final int GREETINGS = 1_500;
  private static final List<Step> STEPS = List.of(Step.CLAIMED, Step.SENT, Step.RECORDED);
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  /** A lease, ten seconds until somebody looks, and the rest of the burst. */
  private static final Duration TAKEOVER = Duration.ofSeconds(30);

  /** 20 ms a letter: a burst takes seconds, and a kill comes into the middle of it. */
  private final MoodyServer mail = new MoodyServer().slow(Duration.ofMillis(10));

  private final Database database = Servers.database("reminderkills");
  private final DataSource source =
      new DriverManagerDataSource(database.url(), database.user(), database.password());
  private final JdbcClient db = JdbcClient.create(source);
  private final TransactionTemplate transaction =
      new TransactionTemplate(new DataSourceTransactionManager(source));

  @AfterEach
  void hangUp() throws IOException {
    mail.close();
  }

  @Test
  void killed_when_planned_claimed_sent_or_recorded_each_greeting_is_planned_and_sent_once() {
    try (SenderProcess first = dying(Step.PLANNED, 1)) {
      await().atMost(PATIENCE).until(first::isReady);
      transaction.executeWithoutResult(
          status -> {
            seedHouseholds();
            first.arm();
          });
      await().atMost(PATIENCE).until(first::isDead);
    }
    assertThat(count("select count(*) from occurrence")).as("planned, not committed").isZero();
    long longest = 0;
    try (SenderProcess steady = SenderProcess.living(database, mail.port())) {
      await().atMost(PATIENCE).until(steady::isReady);
      await().atMost(PATIENCE).until(() -> planned() == GREETINGS);
      for (Step step : STEPS) {
        longest = Math.max(longest, kill(step));
      }
      check(longest);
    }
  }

  private SenderProcess dying(Step step, int nth) {
    return SenderProcess.dying(database, mail.port(), step, nth);
  }

  /** Tells after how many milliseconds all that was due is settled. */
  private long kill(Step step) {
    try (SenderProcess victim = dying(step, step == Step.CLAIMED ? 3 : 10)) {
      await().atMost(PATIENCE).until(victim::isReady);
      makeDue(GREETINGS / STEPS.size());
      victim.arm();
      await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(victim::isDead);
      long killed = System.nanoTime();
      await().atMost(PATIENCE).until(() -> waiting() == 0);
      long took = Duration.ofNanos(System.nanoTime() - killed).toMillis();
      System.out.printf("fault: killed at %s, all settled %d ms after it%n", step, took);
      return took;
    }
  }

  private void check(long longest) {
    Set<String> sent = customers("SENT");
    Set<String> unknown = customers("UNKNOWN");
    Set<String> taken =
        mail.taken.stream().map(a -> a.substring(0, a.indexOf('@'))).collect(Collectors.toSet());
    Set<String> told = told(sent);
    System.out.printf(
        "fault: %d greetings: %d mails taken, of %d customers; %d sent, %d of them told; %d unknown; %d ms%n",
        GREETINGS,
        mail.taken.size(),
        taken.size(),
        sent.size(),
        told.size(),
        unknown.size(),
        longest);
    assertThat(mail.taken).as("nobody is greeted twice").doesNotHaveDuplicates();
    assertThat(taken).as("what is SENT was taken").containsAll(sent);
    assertThat(sent.size() + unknown.size()).as("none is lost").isEqualTo(GREETINGS);
    assertThat(unknown)
        .as("what the kill after the sending swallowed, and no more than was being said")
        .hasSizeBetween(1, STEPS.size() * SenderProcess.SENDERS * SenderProcess.AT_A_TIME);
    assertThat(told).as("each is published").isEqualTo(sent);
    assertThat(Duration.ofMillis(longest)).isLessThan(TAKEOVER.plusSeconds(15));
  }

  /** Whom of these a GreetingSent names; a repeat of one that was published is the same. */
  private static Set<String> told(Set<String> sent) {
    JsonMapper json = JsonMapper.shared();
    Catalog.Entry entry = Catalog.of(GreetingSent.class);
    return await()
        .atMost(PATIENCE)
        .until(
            () ->
                TestTopics.readNow(entry.topic().topicName()).stream()
                    .filter(record -> record.type().equals(entry.type()))
                    .map(record -> json.readTree(record.value()).get("customerId").asString())
                    .filter(sent::contains)
                    .collect(Collectors.toSet()),
            told -> told.size() == sent.size());
  }

  private Set<String> customers(String state) {
    return Set.copyOf(
        db.sql("select customer_id::text from letter where state = ?")
            .param(state)
            .query(String.class)
            .list());
  }

  private long planned() {
    return count(
        """
        select count(*) from occurrence where occasion = 'SPRING_FESTIVAL'
          and not exists (select from plan_chunk where planned is null)
        """);
  }

  private long waiting() {
    return count(
        """
        select (select count(*) from occurrence where state = 'PLANNED' and due_at <= now())
          + (select count(*) from letter where state in ('QUEUED', 'CLAIMED', 'SENDING'))
        """);
  }

  private void seedHouseholds() {
    db.sql("delete from occasion_plan").update();
    db.sql(
            """
            with ids as (select uuidv7() as id from generate_series(1, ?)), p as (
              insert into profile (customer_id, version, name, body) select id, 1, 'W', json_build_object(
                'customerId', id, 'version', 1, 'name', 'W', 'contactPoints',
                json_build_array(json_build_object('channel', 'EMAIL', 'value', id || '@example.org')),
                'codes', '[]'::json, 'consents', '[]'::json, 'deceased', false, 'official', false) from ids)
            insert into household select id, id, 'Asia/Shanghai' from ids
            """)
        .param(GREETINGS)
        .update();
    // What the tick that plans would open within five minutes.
    db.sql(
            """
            with plan as (
              insert into occasion_plan (occasion, calendar, year, started_at)
              select 'SPRING_FESTIVAL', 'REVISION', 1, now() returning id)
            insert into plan_chunk (plan_id, number, after)
            select id, 1, '00000000-0000-0000-0000-000000000000' from plan
            """)
        .update();
  }

  private void makeDue(int some) {
    db.sql(
            """
            update occurrence set due_at = now(), last_moment = now() + interval '2 days', opens = '00:00',
              closes = '23:59' where id in (
                select id from occurrence
                where state = 'PLANNED' and occasion = 'SPRING_FESTIVAL' and due_at > now() limit ?)
            """)
        .param(some)
        .update();
  }

  private long count(String sql) {
    return db.sql(sql).query(Long.class).single();
  }
}
