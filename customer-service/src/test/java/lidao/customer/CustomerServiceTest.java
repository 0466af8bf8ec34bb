package lidao.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import lidao.fixture.Fixture;
import lidao.fixture.TestEvent;
import lidao.fixture.TestRecord;
import lidao.fixture.TestTokens;
import lidao.fixture.TestTopics;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The one context that all tests of the service share, and how they talk to it. */
@Import(StatementCount.class)
@SpringBootTest(
    classes = CustomerServiceApplication.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.config.name=customer-service",
      "lidao.messaging.create-topics=true",
      "lidao.ticks.enabled=false",
      "lidao.customer.largest-file=12MB"
    })
public abstract class CustomerServiceTest {

  protected static final String INTAKE = "care.intake.customers.v1";
  protected static final String CUSTOMERS = "care.customers.v1";
  protected static final String PROFILES = "care.profiles.v1";
  protected static final JsonMapper JSON = JsonMapper.builder().build();
  private static final AtomicInteger PHONES = new AtomicInteger(50_000_000);

  @LocalServerPort protected int port;
  @Autowired protected JdbcClient db;

  private final HttpClient http = HttpClient.newHttpClient();

  @DynamicPropertySource
  static void servers(DynamicPropertyRegistry registry) {
    Fixture.register(registry, "customer");
  }

  /** An answer with its JSON body. */
  public record Answer(int status, HttpResponse<String> response) {

    public JsonNode json() {
      return JSON.readTree(response.body());
    }

    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    public String id() {
      return json().path("customerId").asString();
    }

    /** The fields that a problem names. */
    public List<String> faults() {
      return json().path("errors").valueStream().map(e -> e.path("field").asString()).toList();
    }
  }

  protected Answer post(String path, String body, String... headers) {
    return send("POST", path, body, "application/json", "staff", headers);
  }

  protected Answer get(String path) {
    return send("GET", path, null, "application/json", "staff");
  }

  protected Answer send(
      String method, String path, String body, String type, String role, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Authorization", TestTokens.bearer(role))
            .header("Content-Type", type)
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return answer(request.build());
  }

  protected Answer answer(HttpRequest request) {
    try {
      HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
      return new Answer(response.statusCode(), response);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Sends a file to be imported. */
  protected Answer upload(byte[] file, String mapping, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
                URI.create(
                    "http://localhost:"
                        + port
                        + "/api/customers/imports?mapping="
                        + URLEncoder.encode(mapping, StandardCharsets.UTF_8)))
            .header("Authorization", TestTokens.bearer("staff"))
            .header("Content-Type", "text/csv")
            .POST(BodyPublishers.ofByteArray(file));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return answer(request.build());
  }

  /** Sends a file and waits until it is imported. */
  protected JsonNode imported(byte[] file, String mapping) {
    Answer ordered = upload(file, mapping);
    assertThat(ordered.status()).as(ordered.response().body()).isEqualTo(202);
    String place = ordered.header("Location");
    await()
        .atMost(Duration.ofMinutes(5))
        .until(() -> get(place).json().path("state").asString().equals("FINISHED"));
    return get(place).json();
  }

  /** The rejected rows, as line:column. */
  protected List<String> rejections(JsonNode imported) {
    return get("/api/customers/imports/" + imported.path("importId").asString() + "/rejections")
        .json()
        .path("items")
        .valueStream()
        .map(r -> r.path("line").asLong() + ":" + r.path("column").asString(""))
        .toList();
  }

  protected static TestEvent reported(String source, String body) {
    return TestEvent.of(source, "care.CustomerReported.v1", body);
  }

  protected static String random(String prefix) {
    return prefix + UUID.randomUUID().toString().substring(0, 8);
  }

  /** A mobile number that no other test uses. */
  protected static String phone() {
    return "+86138" + PHONES.incrementAndGet();
  }

  /** What is on the topic about the customer once all that was written is published. */
  protected List<TestRecord> published(String topic, String customerId) {
    await().until(() -> db.sql("select count(*) from outbox").query(Long.class).single() == 0);
    return TestTopics.readNow(topic).stream()
        .filter(record -> customerId.equals(record.key()))
        .toList();
  }

  protected List<String> types(String topic, String customerId) {
    return published(topic, customerId).stream().map(TestRecord::type).toList();
  }
}
