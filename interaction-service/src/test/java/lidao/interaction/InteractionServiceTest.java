package lidao.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lidao.contract.Catalog;
import lidao.contract.Event;
import lidao.contract.Topic;
import lidao.contract.customers.Channel;
import lidao.contract.customers.CustomerProfile;
import lidao.contract.customers.CustomerProfile.ContactPoint;
import lidao.contract.customers.CustomerProfile.CustomerCode;
import lidao.contract.customers.Tier;
import lidao.fixture.Fixture;
import lidao.fixture.TestClock;
import lidao.fixture.TestEvent;
import lidao.fixture.TestRecord;
import lidao.fixture.TestTokens;
import lidao.fixture.TestTopics;
import lidao.messaging.Backlog;
import lidao.messaging.codec.EventCodec;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service on a real server, database and broker, one for all tests. */
@SpringBootTest(
    classes = {InteractionServiceApplication.class, InteractionServiceTest.Times.class},
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.config.name=interaction-service",
      "lidao.messaging.create-topics=true",
      "lidao.ticks.enabled=false"
    })
abstract class InteractionServiceTest {

  static final Instant NOW = Instant.parse("2026-11-20T02:30:00Z");
  static final String STAFF = TestTokens.bearerOf("5f0c2c1e-0000-4000-8000-000000000001", "staff");
  static final String INTAKE = Topic.INTAKE_INTERACTIONS.topicName();
  static final JsonMapper JSON = JsonMapper.shared();

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final EventCodec CODEC = new EventCodec();

  @TestConfiguration
  static class Times {

    @Bean
    TestClock clock() {
      return TestClock.at(NOW);
    }

    @Bean
    static StatementCount statementCount() {
      return new StatementCount();
    }
  }

  @LocalServerPort private int port;
  @Autowired private Backlog backlog;
  @Autowired JdbcClient jdbc;

  @DynamicPropertySource
  static void servers(DynamicPropertyRegistry registry) {
    Fixture.register(registry, "interaction");
  }

  HttpResponse<String> send(String method, String path, String token, String json, String... more) {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Authorization", token)
            .header("Content-Type", "application/json")
            .method(
                method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
    for (int i = 0; i < more.length; i += 2) {
      request.header(more[i], more[i + 1]);
    }
    try {
      return HTTP.send(request.build(), BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  JsonNode get(String path) {
    return read(send("GET", path, STAFF, ""), 200);
  }

  JsonNode post(String path, String json) {
    return read(send("POST", path, STAFF, json), 201);
  }

  static JsonNode read(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return JSON.readTree(answer.body());
  }

  /** The timeline as lines of {@code category kind summary}. */
  List<String> timeline(UUID customerId) {
    return get("/api/interactions/timeline?customerId=" + customerId)
        .get("items")
        .valueStream()
        .map(e -> text(e, "category") + " " + text(e, "kind") + " " + text(e, "summary"))
        .toList();
  }

  static String text(JsonNode node, String field) {
    return node.hasNonNull(field) ? node.get(field).asString() : "-";
  }

  static TestEvent report(String kind, String occurredAt, String summary, String customer) {
    return TestEvent.of(
        "/booking",
        "care.InteractionReported.v1",
        """
        {"customer": {%s}, "kind": "%s", "occurredAt": "%s", "summary": "%s"}"""
            .formatted(customer, kind, occurredAt, summary));
  }

  static TestEvent fact(Event fact) {
    return TestEvent.of("/other-service", Catalog.of(fact.getClass()).type(), json(fact));
  }

  static void state(Event fact) {
    TestTopics.publish(Catalog.of(fact.getClass()).topic().topicName(), fact.key(), fact(fact));
  }

  static String json(Event event) {
    return new String(CODEC.value(event), java.nio.charset.StandardCharsets.UTF_8);
  }

  static CustomerProfile profile(UUID id, String name, String... contacts) {
    var points =
        Arrays.stream(contacts)
            .map(c -> new ContactPoint(c.contains("@") ? Channel.EMAIL : Channel.PHONE, c))
            .toList();
    return new CustomerProfile(
        id,
        1,
        name,
        null,
        name.charAt(0) + "女士",
        "zh-CN",
        "CN",
        "Asia/Shanghai",
        points,
        List.of(new CustomerCode("/booking", "B-" + id)),
        List.of(),
        null,
        Tier.A,
        false,
        null,
        false);
  }

  /** A profile has come and is applied. */
  CustomerProfile arrived(CustomerProfile profile) {
    state(profile);
    await()
        .until(
            () ->
                jdbc.sql("select count(*) from profile where customer_id = ?")
                        .param(profile.customerId())
                        .query(Integer.class)
                        .single()
                    == 1);
    return profile;
  }

  /** The profile was erased, and that has taken effect. */
  void erased(UUID customerId) {
    TestTopics.publishRaw(
        Topic.PROFILES.topicName(),
        customerId.toString(),
        Map.of(
            "ce_specversion",
            "1.0",
            "ce_id",
            UUID.randomUUID().toString(),
            "ce_source",
            "/customer-service",
            "ce_type",
            "care.CustomerProfile.v1"),
        null);
    settled();
  }

  /** Everything that was published has taken effect, and all that follows is on its topic. */
  void settled() {
    await()
        .pollInterval(Duration.ofMillis(100))
        // A busy broker may be slow to tell how far its readers are.
        .ignoreExceptions()
        .until(() -> backlog.inTopics() == 0 && backlog.inOutbox() == 0);
  }

  /** The facts of ours about a customer. */
  static List<TestRecord> recorded(UUID customerId) {
    return TestTopics.readNow(Topic.INTERACTIONS.topicName()).stream()
        .filter(r -> customerId.toString().equals(r.key()))
        .toList();
  }

  JsonNode parked(String eventId) {
    var answer =
        read(
            send("GET", "/api/interactions/parked-events", TestTokens.bearer("operator"), ""), 200);
    return answer
        .get("items")
        .valueStream()
        .filter(p -> p.toString().contains(eventId))
        .findFirst()
        .orElseThrow(() -> new AssertionError(eventId + " is not parked: " + answer));
  }

  long count(String table) {
    return jdbc.sql("select count(*) from " + table).query(Long.class).single();
  }
}
