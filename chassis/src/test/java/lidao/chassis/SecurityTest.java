package lidao.chassis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import lidao.fixture.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

class SecurityTest extends ChassisTest {

  @ParameterizedTest
  @CsvSource({
    // path, staff, supervisor, operator, integrator, no role
    "/api/guests/me,                     200, 200, 200, 200, 200",
    "/api/guests/staff,                  200, 200, 403, 403, 403",
    "/api/guests/supervisor,             403, 200, 403, 403, 403",
    "/api/guests/operator,               403, 403, 200, 403, 403",
    "/api/guests/integrator,             403, 403, 403, 200, 403",
    "/api/guests/staff-or-integrator,    200, 200, 403, 200, 403",
    "/api/guests/staff-or-operator,      200, 200, 200, 403, 403",
    "/api/guests/supervisor-or-operator, 403, 200, 200, 403, 403",
    "/actuator/metrics,                  403, 403, 200, 403, 403",
  })
  void a_door_opens_to_its_roles_only(
      String path, int staff, int supervisor, int operator, int integrator, int none) {
    assertThat(as(path, "staff")).isEqualTo(staff);
    assertThat(as(path, "supervisor")).isEqualTo(supervisor);
    assertThat(as(path, "operator")).isEqualTo(operator);
    assertThat(as(path, "integrator")).isEqualTo(integrator);
    assertThat(as(path)).isEqualTo(none);
    assertThat(as(path, "admin")).isEqualTo(none);
    problem(send(request(path)), 401, "unauthorized");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "no JSON", "{\"name\":\"Ann\",\"nick\":\"x\"}"})
  void whoever_may_not_come_in_is_told_so_before_what_they_sent_is_judged(String body) {
    var posted =
        posting("/api/guests", body).setHeader("Authorization", TestTokens.bearer("operator"));

    problem(send(posted), 403, "forbidden");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/guests/door",
        "/actuator/health",
        "/actuator/health/liveness",
        "/actuator/health/readiness",
        "/actuator/prometheus",
        "/actuator/info",
        "/v3/api-docs"
      })
  void what_is_open_needs_no_token(String path) {
    assertThat(send(request(path)).statusCode()).isEqualTo(200);
  }

  @Test
  void a_forged_or_expired_token_is_refused_with_the_reason() {
    for (String token : new String[] {TestTokens.forged("staff"), TestTokens.expired("staff")}) {
      var answer = send(request("/api/guests").header("Authorization", token));
      assertThat(problem(answer, 401, "unauthorized")).contains("token was refused");
      assertThat(answer.headers().firstValue("WWW-Authenticate").orElse(""))
          .contains("invalid_token");
    }
  }

  @Test
  void a_refusal_says_which_role_is_needed() {
    var answer =
        send(
            request("/api/guests/supervisor-or-operator")
                .header("Authorization", TestTokens.bearer("staff")));
    assertThat(problem(answer, 403, "forbidden"))
        .isEqualTo("This needs the role supervisor or operator.");
  }

  @Test
  void a_controller_is_told_who_calls() {
    var me =
        json(
            send(
                request("/api/guests/me")
                    .header("Authorization", TestTokens.bearer("supervisor"))));
    assertThat(me.path("id").asString()).isEqualTo("test-supervisor");
    assertThat(me.path("client").asString()).isEqualTo("test-supervisor");
    assertThat(me.path("roles").toString()).contains("supervisor").contains("staff");
  }

  @Test
  void no_session_is_made_and_no_cookie_set() {
    assertThat(get("/api/guests/me").headers().firstValue("Set-Cookie")).isEmpty();
  }

  @RestController
  static class Silent {
    @GetMapping("/api/silent")
    String silent() {
      return "";
    }
  }

  @Import(Silent.class)
  static class SilentService extends GuestService {}

  @Test
  void a_service_with_an_endpoint_that_names_no_role_does_not_start() {
    SpringApplication service = new SpringApplication(SilentService.class);
    assertThatThrownBy(
            () ->
                service.run(
                    "--spring.config.name=guest-service",
                    "--server.port=0",
                    "--lidao.ticks.enabled=false",
                    "--spring.flyway.enabled=false",
                    "--spring.datasource.url=jdbc:postgresql://localhost:1/none",
                    "--spring.security.oauth2.resourceserver.jwt.jwk-set-uri=http://localhost:1/"))
        .hasMessageContaining("/api/silent")
        .hasMessageContaining("@StaffOnly");
  }

  private int as(String path, String... roles) {
    return send(request(path).header("Authorization", TestTokens.bearer(roles))).statusCode();
  }
}
