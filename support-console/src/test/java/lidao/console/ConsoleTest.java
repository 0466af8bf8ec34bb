package lidao.console;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import lidao.embedded.Ports;
import lidao.fixture.Fixture;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The one console that all tests share, with a stub in the place of every service but one. */
@SpringBootTest(
    classes = SupportConsoleApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "spring.config.name=support-console")
public abstract class ConsoleTest {

  protected static final String SECRET = "a-secret-of-the-tests-only";
  static final String WEBHOOK_SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  static final String ROBOT_SECRET = "SEC-of-the-tests";
  protected static final String FIRST_USER = "mei";
  protected static final String FIRST_PASSWORD = "first password of the tests";
  static final int METRICS_PORT = Ports.free();
  static final StubServices SERVICES = new StubServices();
  static final GreenMail MAIL =
      new GreenMail(new ServerSetup(Ports.free(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

  static {
    MAIL.start();
  }

  protected final HttpClient http = HttpClient.newHttpClient();
  protected final JsonMapper json = new JsonMapper();

  @LocalServerPort int port;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    Fixture.register(registry, "console");
    registry.add("lidao.messaging.create-topics", () -> true);
    registry.add("lidao.ticks.enabled", () -> false);
    registry.add("lidao.security.metrics-port", () -> METRICS_PORT);
    registry.add("lidao.console.key-encryption-secret", () -> SECRET);
    registry.add("lidao.console.first-user.name", () -> FIRST_USER);
    registry.add("lidao.console.first-user.password", () -> FIRST_PASSWORD);
    for (String service : new String[] {"customer", "reminder", "complaint"}) {
      registry.add("lidao.console.services." + service + "-service", SERVICES::address);
    }
    registry.add("lidao.console.webhook.url", () -> SERVICES.address() + "/webhook");
    registry.add("lidao.console.webhook.secret", () -> WEBHOOK_SECRET);
    registry.add("lidao.console.robots.inner-addresses", () -> true);
    for (String robot : new String[] {"wecom", "dingtalk", "feishu", "slack"}) {
      registry.add(
          "lidao.console.robots.groups." + robot + ".url",
          () -> SERVICES.address() + "/robots/" + robot);
    }
    registry.add("lidao.console.robots.groups.dingtalk.secret", () -> ROBOT_SECRET);
    registry.add("lidao.console.robots.groups.feishu.secret", () -> ROBOT_SECRET);
    registry.add("lidao.console.mail.host", () -> "127.0.0.1");
    registry.add("lidao.console.mail.port", () -> MAIL.getSmtp().getPort());
    registry.add("lidao.console.mail.timeout", () -> "3s");
    // Nobody listens there: the service that is down.
    registry.add("lidao.console.services.interaction-service", () -> "http://127.0.0.1:9");
    for (String role : new String[] {"STAFF", "SUPERVISOR", "OPERATOR", "INTEGRATOR"}) {
      registry.add("CARE_" + role + "_SECRET", () -> secret(role));
    }
  }

  static String secret(String role) {
    return "secret-of-care-" + role.toLowerCase(java.util.Locale.ROOT);
  }

  /** An Authorization header fetched from the console itself, as another system fetches it. */
  protected String bearer(String role) {
    return TOKENS.computeIfAbsent(
        role,
        r -> {
          HttpResponse<String> answer = token("care-" + r, secret(r));
          return "Bearer " + json.readTree(answer.body()).path("access_token").asString();
        });
  }

  protected HttpResponse<String> token(String client, String secret) {
    String basic =
        Base64.getEncoder()
            .encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
    return send(
        request("/oauth2/token")
            .header("Authorization", "Basic " + basic)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("grant_type=client_credentials")));
  }

  protected HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
  }

  protected HttpRequest.Builder request(String path, String role) {
    return request(path).header("Authorization", bearer(role));
  }

  protected HttpResponse<String> get(String path, String role) {
    return send(request(path, role));
  }

  protected HttpResponse<String> post(String path, String role, String body) {
    return send(
        request(path, role)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  protected HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  protected JsonNode tree(HttpResponse<String> answer) {
    return json.readTree(answer.body());
  }

  protected static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
