package lidao.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Bearer tokens per role, fetched as any other system would and used until shortly before they end.
 */
final class Tokens {

  private static final Duration MARGIN = Duration.ofMinutes(1);

  private final URI issuer;
  private final Secrets secrets;
  private final HttpClient http = HttpClient.newHttpClient();
  private final JsonMapper json = JsonMapper.builder().build();
  private final Map<Role, Token> known = new EnumMap<>(Role.class);

  Tokens(URI issuer, Secrets secrets) {
    this.issuer = issuer;
    this.secrets = secrets;
  }

  synchronized String of(Role role) {
    Token token = known.get(role);
    if (token == null || Instant.now().isAfter(token.until())) {
      token = fetch(role);
      known.put(role, token);
    }
    return token.value();
  }

  private Token fetch(Role role) {
    String credentials = role.client() + ":" + secrets.client(role);
    String basic = Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(issuer.resolve("/oauth2/token"))
            .header("Authorization", "Basic " + basic)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .timeout(Duration.ofSeconds(20))
            .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
            .build();
    try {
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException("No token for " + role.client() + ": " + answer.body());
      }
      JsonNode token = json.readTree(answer.body());
      Instant until = Instant.now().plusSeconds(token.get("expires_in").asLong()).minus(MARGIN);
      return new Token(token.get("access_token").asString(), until);
    } catch (IOException e) {
      throw new IllegalStateException("The token endpoint does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while fetching a token", e);
    }
  }

  private record Token(String value, Instant until) {}
}
