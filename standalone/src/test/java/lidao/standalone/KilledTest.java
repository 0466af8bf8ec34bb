package lidao.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import lidao.contract.Catalog;
import lidao.contract.CustomerReference;
import lidao.contract.interactions.Direction;
import lidao.contract.interactions.InteractionKind;
import lidao.contract.interactions.InteractionReported;
import lidao.messaging.codec.EventCodec;
import lidao.messaging.codec.EventName;
import lidao.messaging.codec.WireEvent;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Kills a house in the middle of its work and counts afterwards. */
@Tag("faults")
class KilledTest {

  private static final int REPORTS = 20_000;

  private final HousePorts ports = HousePorts.standard().frontDoorAt(freeRun());
  private final EventCodec codec = new EventCodec();

  @Test
  void a_house_killed_in_mid_burst_comes_back_and_has_every_report_once(@TempDir Path directory)
      throws Exception {
    Path data = directory.resolve("care");
    HousePorts free = HousePorts.free();
    HousePorts mine =
        new HousePorts(
            ports.services(), free.kafka(), free.postgres(), free.smtp(), free.mailbox());
    ChildHouse first = ChildHouse.start(data, mine).awaitReady();
    Secrets secrets = Secrets.in(data);
    UUID customer = register(mine, secrets);
    try (var producer = producer(mine)) {
      List<Future<?>> sent = new ArrayList<>();
      for (int i = 0; i < REPORTS; i++) {
        sent.add(producer.send(codec.encode(report(i, customer))));
      }
      await()
          .atMost(Duration.ofMinutes(2))
          .pollInterval(Duration.ofMillis(20))
          .until(() -> recorded(mine, secrets) > 0);
      long before = recorded(mine, secrets);
      first.kill();
      assertThat(before).as("killed too late to tell anything").isLessThan(REPORTS);

      Instant restarted = Instant.now();
      ChildHouse second = ChildHouse.start(data, mine).awaitReady();
      Duration ready = Duration.between(restarted, Instant.now());
      for (Future<?> each : sent) {
        each.get(2, TimeUnit.MINUTES);
      }
      await()
          .atMost(Duration.ofMinutes(2))
          .untilAsserted(() -> assertThat(recorded(mine, secrets)).isEqualTo(REPORTS));
      Duration done = Duration.between(restarted, Instant.now());
      System.out.printf(
          "Killed with %d of %d reports recorded: ready again after %.1f s, all recorded after %.1f s.%n",
          before, REPORTS, ready.toMillis() / 1e3, done.toMillis() / 1e3);
      assertThat(Files.readAllLines(data.resolve("logs/lidao.log")))
          .noneMatch(line -> line.contains("ERROR") && line.contains(" l."));

      Instant stopping = Instant.now();
      assertThat(second.stop()).isEqualTo(143);
      System.out.printf(
          "Stopped after %.1f s.%n", Duration.between(stopping, Instant.now()).toMillis() / 1e3);
    }
  }

  private static KafkaProducer<byte[], byte[]> producer(HousePorts ports) {
    // It outlives the kill: what was not acknowledged is sent again, and the broker knows it.
    return new KafkaProducer<>(
        Map.of("bootstrap.servers", "127.0.0.1:" + ports.kafka(), "delivery.timeout.ms", "180000"),
        new ByteArraySerializer(),
        new ByteArraySerializer());
  }

  private WireEvent report(int number, UUID customer) {
    InteractionReported report =
        new InteractionReported(
            CustomerReference.of(customer),
            InteractionKind.VISIT,
            Direction.INBOUND,
            Instant.now(),
            null,
            null,
            "visit " + number,
            null,
            null);
    Catalog.Entry entry = Catalog.of(InteractionReported.class);
    return new WireEvent(
        entry.topic().topicName(),
        report.key() + number,
        new EventName("/till", "killed-" + number),
        entry.type(),
        report.subject(),
        Instant.now(),
        null,
        codec.value(report));
  }

  private static UUID register(HousePorts ports, Secrets secrets) throws Exception {
    var door = java.net.URI.create("http://127.0.0.1:" + ports.of(Service.CONSOLE));
    String token = new Tokens(door, secrets).of(Role.STAFF);
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(door.resolve("/api/customers"))
                    .header("Authorization", "Bearer " + token)
                    .header("Idempotency-Key", "killed")
                    .header("Content-Type", "application/json")
                    .POST(
                        HttpRequest.BodyPublishers.ofString(
                            "{\"name\": \"李娜\", \"emails\": [\"li.na@guests.example.com\"]}"))
                    .build(),
                HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(201);
    return UUID.fromString(
        JsonMapper.builder().build().readTree(answer.body()).path("customerId").asString());
  }

  private static long recorded(HousePorts ports, Secrets secrets) throws Exception {
    String url = "jdbc:postgresql://127.0.0.1:%d/interaction".formatted(ports.postgres());
    String password = secrets.database(Service.INTERACTIONS);
    try (var connection = DriverManager.getConnection(url, "interaction", password);
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select count(*) from interaction")) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /** The front door's port and the four after it. */
  private static int freeRun() {
    return 20_000 + (int) (ProcessHandle.current().pid() % 4_000) * 5;
  }
}
