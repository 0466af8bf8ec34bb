package lidao.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class IssuerTest extends ConsoleTest {

  @Autowired JdbcClient db;

  @Test
  void a_client_gets_a_token_that_says_its_roles_and_opens_what_they_open() {
    HttpResponse<String> answer = token("care-integrator", secret("integrator"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(tree(answer).path("expires_in").asInt()).isBetween(3590, 3600);
    JsonNode claims = claims(tree(answer).path("access_token").asString());
    assertThat(claims.path("iss").asString()).isEqualTo("http://localhost:8080");
    assertThat(claims.path("sub").asString()).isEqualTo("care-integrator");
    assertThat(claims.path("roles").toString()).isEqualTo("[\"integrator\"]");
    assertThat(claims.path("sources").toString()).contains("/booking");
    assertThat(get("/api/alerts", "staff").statusCode()).isEqualTo(200);
  }

  @Test
  void a_wrong_secret_gets_a_problem_and_no_token() {
    HttpResponse<String> answer = token("care-staff", "guessed");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(tree(answer).path("error").asString()).isEqualTo("invalid_client");
    assertThat(tree(answer).path("detail").asString()).contains("secret is wrong");
  }

  @Test
  void services_find_the_public_key_and_nothing_of_the_private_one() {
    HttpResponse<String> keys = send(request("/oauth2/jwks"));

    JsonNode key = tree(keys).path("keys").path(0);
    assertThat(key.path("kty").asString()).isEqualTo("RSA");
    assertThat(key.has("d")).isFalse();
  }

  @Test
  void the_signing_key_is_sealed_in_the_database() {
    byte[] sealed = db.sql("select sealed from signing_key").query(byte[].class).single();

    assertThat(new String(sealed, java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain("kty");
  }

  private JsonNode claims(String token) {
    return json.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
  }
}
