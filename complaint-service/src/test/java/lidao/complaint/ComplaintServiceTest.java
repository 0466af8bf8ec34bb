package lidao.complaint;

import static java.util.Comparator.comparing;
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
import java.util.List;
import java.util.UUID;
import lidao.chassis.time.Tick;
import lidao.contract.Topic;
import lidao.fixture.Fixture;
import lidao.fixture.TestClock;
import lidao.fixture.TestEvent;
import lidao.fixture.TestRecord;
import lidao.fixture.TestTokens;
import lidao.fixture.TestTopics;
import lidao.messaging.Backlog;
import org.jspecify.annotations.Nullable;
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
import tools.jackson.databind.node.ObjectNode;

/**
 * The whole service on a real server, database and broker, one for all tests; the clock is theirs.
 */
@SpringBootTest(
    classes = {ComplaintServiceApplication.class, ComplaintServiceTest.Times.class},
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.config.name=complaint-service",
      "lidao.messaging.create-topics=true",
      "lidao.ticks.enabled=false"
    })
public abstract class ComplaintServiceTest {

  /** A Friday, 10:30 in Shanghai. */
  protected static final Instant FRIDAY = Instant.parse("2026-11-20T02:30:00Z");

  protected static final TestClock CLOCK = TestClock.at(FRIDAY);
  protected static final String STAFF = TestTokens.bearerOf("wang", "staff");
  protected static final JsonMapper JSON = JsonMapper.shared();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @TestConfiguration
  static class Times {
    @Bean
    TestClock clock() {
      return CLOCK;
    }
  }

  @LocalServerPort private int port;
  @Autowired private List<Tick> ticks;
  @Autowired private Backlog backlog;
  @Autowired protected JdbcClient jdbc;

  @DynamicPropertySource
  static void servers(DynamicPropertyRegistry registry) {
    Fixture.register(registry, "complaint");
  }

  protected HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
        .header("Authorization", STAFF);
  }

  protected static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  protected JsonNode get(String path) {
    HttpResponse<String> answer = send(request(path));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  protected HttpRequest.Builder posting(String path, String json) {
    return request(path)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(json));
  }

  protected HttpResponse<String> post(String path, String json) {
    return send(posting(path, json));
  }

  /** Files a complaint over HTTP and returns it. */
  protected JsonNode file(String severity) {
    HttpResponse<String> answer =
        post(
            "/api/complaints",
            """
            {"summary": "The soup was cold", "severity": "%s"}\
            """
                .formatted(severity));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return JSON.readTree(answer.body());
  }

  /** Takes a step of a complaint that is allowed, and returns the complaint as it then is. */
  protected JsonNode step(String id, String step, String json) {
    HttpResponse<String> answer = post("/api/complaints/" + id + "/" + step, json);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  protected void tick(String name) {
    ticks.stream().filter(tick -> tick.name().equals(name)).findFirst().orElseThrow().run();
  }

  /** Publishes an event as another service would. */
  protected static void publish(Topic topic, String key, String type, String body) {
    TestTopics.publish(topic.topicName(), key, TestEvent.of("/test", "care." + type + ".v1", body));
  }

  /** Waits until all that was published has taken effect and what followed is published too. */
  protected void settle() {
    await()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(20))
        // A busy broker may be slow to tell how far its readers are.
        .ignoreExceptions()
        .until(() -> backlog.inTopics() == 0 && backlog.inOutbox() == 0);
  }

  /** The events on a topic that mention a text, in order, each as its body with {@code type}. */
  protected List<JsonNode> events(Topic topic, String mentioned) {
    settle();
    return TestTopics.readNow(topic.topicName()).stream()
        .filter(record -> record.value() != null && record.value().contains(mentioned))
        // The events of one key stand in one partition; of others, only their making tells.
        .sorted(topic == Topic.ALERTS ? comparing(TestRecord::id) : comparing(TestRecord::offset))
        .map(record -> typed(record))
        .toList();
  }

  private static JsonNode typed(TestRecord event) {
    ObjectNode body = (ObjectNode) JSON.readTree(event.value());
    return body.put("type", event.type().replace("care.", "").replace(".v1", ""));
  }

  /** The alerts raised and cleared for a complaint, such as {@code +filed} and {@code -filed}. */
  protected List<String> alerts(String complaintId) {
    return events(Topic.ALERTS, complaintId).stream()
        .map(
            event ->
                (text(event, "type").equals("AlertRaised") ? "+" : "-")
                    + text(event, "causeKey").replace("complaint/" + complaintId + "/", ""))
        .toList();
  }

  /** The causes for which an alert of the complaint stands. */
  protected List<String> standing(String complaintId) {
    return jdbc.sql("select cause from alert where complaint_id = ?::uuid and cleared_at is null")
        .param(complaintId)
        .query(String.class)
        .list();
  }

  protected List<String> types(String complaintId) {
    return events(Topic.COMPLAINTS, complaintId).stream().map(e -> text(e, "type")).toList();
  }

  protected List<String> chronicle(String complaintId) {
    return get("/api/complaints/" + complaintId + "/chronicle")
        .path("items")
        .valueStream()
        .map(entry -> text(entry, "kind"))
        .toList();
  }

  protected static String text(JsonNode node, String field) {
    return node.path(field).asString("");
  }

  protected static Instant due(JsonNode complaint, String kind) {
    return complaint
        .path("deadlines")
        .valueStream()
        .filter(deadline -> text(deadline, "kind").equals(kind))
        .map(deadline -> Instant.parse(text(deadline, "dueAt")))
        .findFirst()
        .orElseThrow();
  }

  protected static String profile(UUID customerId, String name, @Nullable String phone) {
    return """
    {"customerId": "%s", "version": 1, "name": "%s", "contactPoints": [%s], "codes": [],
     "consents": [], "deceased": false, "official": false}\
    """
        .formatted(
            customerId,
            name,
            phone == null ? "" : "{\"channel\": \"PHONE\", \"value\": \"" + phone + "\"}");
  }
}
