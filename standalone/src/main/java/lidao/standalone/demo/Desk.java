package lidao.standalone.demo;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import lidao.standalone.Role;
import lidao.standalone.Service;
import lidao.standalone.StandaloneSystem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Staff at the front door: every call is one that anybody could make with curl. */
final class Desk {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final StandaloneSystem house;
  private final HttpClient http = HttpClient.newHttpClient();
  private final JsonMapper json = JsonMapper.builder().build();

  Desk(StandaloneSystem house) {
    this.house = house;
  }

  /** What came back, and the version it had. */
  record Answer(int status, JsonNode body, @Nullable String etag) {}

  ObjectNode object() {
    return json.createObjectNode();
  }

  Answer get(String path) {
    return send(request(path).GET().build());
  }

  /** A POST under a key: sent again, it would change nothing. */
  Answer post(String path, JsonNode body, String key) {
    return send(
        request(path)
            .header("Idempotency-Key", URLEncoder.encode(key, StandardCharsets.UTF_8))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(body)))
            .build());
  }

  Answer patch(String path, JsonNode body, @Nullable String etag) {
    HttpRequest.Builder request =
        request(path).header("Content-Type", "application/merge-patch+json");
    if (etag != null) {
      request.header("If-Match", etag);
    }
    return send(
        request
            .method("PATCH", HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(body)))
            .build());
  }

  private HttpRequest.Builder request(String path) {
    // By address: the name localhost may lead to another program's port first.
    URI uri = house.url(Service.CONSOLE).resolve(path);
    return HttpRequest.newBuilder(uri)
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + house.token(Role.STAFF));
  }

  private Answer send(HttpRequest request) {
    try {
      HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() >= 300) {
        throw new IllegalStateException(
            "%s %s was answered %d: %s"
                .formatted(
                    request.method(),
                    request.uri().getPath(),
                    answer.statusCode(),
                    new String(answer.body(), StandardCharsets.UTF_8)));
      }
      JsonNode body =
          answer.body().length == 0 ? json.createObjectNode() : json.readTree(answer.body());
      return new Answer(
          answer.statusCode(), body, answer.headers().firstValue("ETag").orElse(null));
    } catch (IOException e) {
      throw new IllegalStateException("The front door does not answer: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
