package lidao.chassis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import lidao.fixture.Fixture;
import lidao.fixture.TestTokens;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One service on a real server and a real database, for all tests. */
@SpringBootTest(
    classes = GuestService.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "spring.config.name=guest-service")
abstract class ChassisTest {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonMapper JSON = JsonMapper.shared();
  static final String STAFF = TestTokens.bearer("staff");

  @LocalServerPort int port;

  @DynamicPropertySource
  static void servers(DynamicPropertyRegistry registry) {
    Fixture.register(registry, "guest");
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(
        URI.create(path.startsWith("http") ? path : "http://localhost:" + port + path));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  HttpResponse<String> get(String path) {
    return send(request(path).header("Authorization", STAFF));
  }

  HttpRequest.Builder posting(String path, String json) {
    return request(path)
        .header("Authorization", STAFF)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(json));
  }

  HttpResponse<String> post(String json) {
    return send(posting("/api/guests", json));
  }

  static JsonNode json(HttpResponse<String> answer) {
    return JSON.readTree(answer.body());
  }

  /** Checks that the answer is a problem of this status and type; returns its errors as text. */
  static String problem(HttpResponse<String> answer, int status, String slug) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    JsonNode problem = json(answer);
    assertThat(problem.path("type").asString()).isEqualTo("urn:lidao:problem:" + slug);
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    assertThat(problem.path("title").asString()).isNotBlank();
    assertThat(problem.path("instance").asString()).startsWith("/");
    assertThat(answer.body()).doesNotContain("java.").doesNotContain("lidao.chassis");
    StringBuilder errors = new StringBuilder();
    problem
        .path("errors")
        .forEach(
            e ->
                errors
                    .append(e.path("field").asString())
                    .append(": ")
                    .append(e.path("message").asString())
                    .append('\n'));
    return errors.isEmpty() ? problem.path("detail").asString() : errors.toString().strip();
  }
}
