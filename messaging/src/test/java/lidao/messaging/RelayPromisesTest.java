package lidao.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import lidao.contract.interactions.InteractionKind;
import lidao.contract.interactions.InteractionRecorded;
import lidao.fixture.TestRecord;
import lidao.fixture.TestTopics;
import lidao.messaging.outbox.Outbox;
import lidao.messaging.outbox.Sabotage;
import lidao.messaging.outbox.Sabotage.Point;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.client.RestClient;

/** The relay never gives up, whatever befalls it, and tells how it fares. */
class RelayPromisesTest extends MailroomTest {

  @Autowired private Outbox outbox;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private PlatformTransactionManager transactions;
  @Autowired private MeterRegistry meters;
  @LocalServerPort private int port;

  private final UUID customer = UUID.randomUUID();

  /** What others have written would fall into the trap that a test sets for its own. */
  @BeforeEach
  void nothingIsUnderWay() {
    await().until(() -> jdbc.queryForObject("select count(*) from outbox", Integer.class) == 0);
  }

  @AfterEach
  void repairAll() {
    Sabotage.none();
  }

  @Test
  void an_error_an_interruption_or_a_lost_connection_makes_it_start_over_and_is_counted() {
    double before = failures();
    breakOnce(
        Point.TAKEN,
        () -> {
          throw new NoClassDefFoundError("as when a jar is swapped under us");
        });
    append("after an error");
    assertThat(published(1)).containsExactly("after an error");

    breakOnce(Point.SENT, () -> Thread.currentThread().interrupt());
    append("after an interruption");
    assertThat(published(2)).endsWith("after an interruption");

    breakOnce(
        Point.TAKEN,
        () ->
            jdbc.queryForList(
                "select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where application_name = 'outbox-relay' and datname = current_database()"));
    append("after a lost connection");
    await().until(() -> failures() >= before + 3);
    assertThat(published(3)).endsWith("after a lost connection");
  }

  @Test
  void what_kafka_has_and_the_table_still_holds_is_not_published_again() {
    breakOnce(
        Point.CARRIED,
        () -> {
          throw new IllegalStateException("dies before the deletion commits");
        });
    append("once");
    append("after it");
    List<TestRecord> all =
        TestTopics.read(
            "care.interactions.v1", read -> read.stream().filter(this::isOurs).count() >= 2);
    assertThat(all.stream().filter(this::isOurs).map(RelayPromisesTest::summary))
        .containsExactly("once", "after it");
  }

  @Test
  void large_events_go_out_in_batches_that_fit_into_memory() {
    AtomicInteger batches = new AtomicInteger();
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              for (int i = 0; i < 30; i++) {
                outbox.append(recorded("x".repeat(800_000)));
              }
              Sabotage.at(Point.TAKEN, batches::incrementAndGet);
            });
    TestTopics.read("care.interactions.v1", all -> all.stream().filter(this::isOurs).count() >= 30);
    assertThat(batches.get()).as("24 MB, about 8 each").isBetween(3, 10);
  }

  @Test
  void its_meters_and_the_backlog_stand_where_prometheus_looks() {
    String[] names = {
      "lidao_outbox_leading{application=\"mailroom\"} 1.0",
      "lidao_outbox_oldest_age_seconds{",
      "lidao_outbox_relayed_total{",
      "lidao_outbox_failures_total{",
      "lidao_outbox_batch_seconds_count{",
      "lidao_parked_waiting{",
      "lidao_inbox_lag{application=\"mailroom\",group=\"mailroom.reports\",topic=\"care.intake.interactions.v1\"} 0.0",
      "lidao_inbox_lag{application=\"mailroom\",group=\"mailroom.facts\",topic=\"care.complaints.v1\"} 0.0"
    };
    append("something");
    await()
        .untilAsserted(
            () -> {
              String scraped =
                  RestClient.create("http://localhost:" + port)
                      .get()
                      .uri("/actuator/prometheus")
                      .retrieve()
                      .body(String.class);
              assertThat(scraped).contains(names).doesNotContain("binder_kafka_offset");
            });
  }

  private void breakOnce(Point point, Runnable what) {
    Sabotage.at(
        point,
        () -> {
          Sabotage.none();
          what.run();
        });
  }

  private void append(String summary) {
    new TransactionTemplate(transactions)
        .executeWithoutResult(status -> outbox.append(recorded(summary)));
  }

  private InteractionRecorded recorded(String summary) {
    return new InteractionRecorded(
        UUID.randomUUID(),
        customer,
        InteractionKind.CALL,
        null,
        Instant.EPOCH,
        null,
        null,
        summary);
  }

  private double failures() {
    return meters.get("lidao.outbox.failures").counter().count();
  }

  private boolean isOurs(TestRecord record) {
    return customer.toString().equals(record.key());
  }

  private static String summary(TestRecord record) {
    return String.valueOf(record.value()).replaceAll(".*\"summary\":\"([^\"]*)\".*", "$1");
  }

  /** What has been published, each id once, when it is as much as this. */
  private List<String> published(int count) {
    List<String> summaries = new ArrayList<>();
    TestTopics.read(
        "care.interactions.v1",
        all -> {
          summaries.clear();
          all.stream()
              .filter(this::isOurs)
              .map(RelayPromisesTest::summary)
              .distinct()
              .forEach(summaries::add);
          return summaries.size() >= count;
        });
    return summaries;
  }
}
