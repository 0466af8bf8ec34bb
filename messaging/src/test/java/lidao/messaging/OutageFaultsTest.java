package lidao.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import lidao.embedded.EmbeddedKafka;
import lidao.embedded.EmbeddedPostgres18;
import lidao.fixture.Database;
import lidao.fixture.Servers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The broker or the database goes away and comes back on the same data. */
@Tag("faults")
class OutageFaultsTest {

  private static final Duration PATIENCE = Duration.ofMinutes(4);

  @TempDir Path directory;

  @Test
  void a_broker_that_is_away_for_a_minute_delays_everything_and_loses_nothing()
      throws InterruptedException {
    Database database = Servers.database("outage");
    EmbeddedKafka kafka = EmbeddedKafka.start(directory, 0);
    try (Room room =
            new Room(
                kafka.bootstrapServers(),
                database.url(),
                database.user(),
                database.password(),
                10);
        MailroomProcess mailroom = MailroomProcess.start(room).ready()) {
      room.send(300);
      await().atMost(PATIENCE).until(room::done);
      room.send(100);
      kafka.close();
      UUID customer = UUID.randomUUID();
      for (int second = 0; second < 60; second++) {
        room.state(customer, 5);
        room.send(5);
        Thread.sleep(1_000);
      }
      assertThat(mailroom.status("/actuator/health/readiness")).isEqualTo(503);
      assertThat(mailroom.status("/actuator/health/liveness")).isEqualTo(200);
      assertThat(mailroom.meter("lidao_outbox_oldest_age_seconds")).isGreaterThan(30);
      kafka = EmbeddedKafka.start(directory, kafka.port());
      finish(room, mailroom, "the broker stopped for a minute", System.nanoTime());
    } finally {
      kafka.close();
    }
  }

  @Test
  void a_service_that_starts_before_its_broker_waits_for_it() {
    Database database = Servers.database("early");
    EmbeddedKafka kafka = EmbeddedKafka.start(directory, 0);
    try (Room room =
        new Room(
            kafka.bootstrapServers(), database.url(), database.user(), database.password(), 10)) {
      MailroomProcess.start(room).ready().close();
      room.send(300);
      room.flush();
      kafka.close();
      try (MailroomProcess mailroom =
          MailroomProcess.start(room, "--lidao.messaging.create-topics=false").ready()) {
        kafka = EmbeddedKafka.start(directory, kafka.port());
        finish(room, mailroom, "the broker absent at the start", System.nanoTime());
      }
    } finally {
      kafka.close();
    }
  }

  @Test
  void a_database_that_is_stopped_and_started_again_loses_and_doubles_nothing()
      throws InterruptedException {
    Path programs = Path.of(System.getProperty("user.home"), ".cache", "lidao");
    EmbeddedPostgres18 postgres = EmbeddedPostgres18.start(directory, programs, 0, Map.of());
    postgres.createDatabase("room", "room", "room");
    try (Room room = new Room(Servers.kafka(), postgres.url("room"), "room", "room", 10);
        MailroomProcess mailroom = MailroomProcess.start(room).ready()) {
      room.send(300);
      await().atMost(PATIENCE).until(room::done);
      for (int times = 0; times < 3; times++) {
        room.send(300);
        postgres.close();
        room.send(100);
        Thread.sleep(5_000);
        postgres = EmbeddedPostgres18.start(directory, programs, postgres.port(), Map.of());
      }
      finish(room, mailroom, "the database stopped for 5 s", System.nanoTime());
    } finally {
      postgres.close();
    }
  }

  private static void finish(Room room, MailroomProcess mailroom, String what, long since) {
    await().atMost(PATIENCE).until(room::done);
    room.flush();
    await().atMost(PATIENCE).until(() -> room.settled(mailroom) && room.done());
    Tally tally = room.tally();
    FaultTable.add(what, what.contains("database") ? 3 : 1, tally, since);
    assertThat(tally.allIsWell()).as(tally.toString()).isTrue();
  }
}
