package lidao.chassis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import lidao.chassis.time.Tick;
import lidao.fixture.Database;
import lidao.fixture.Servers;
import lidao.fixture.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

class DatabaseAndTimeTest extends ChassisTest {

  // Nobody listens there; keys are fetched when the first token comes.
  private static final String NO_KEYS = "http://localhost:1/";

  @Autowired JdbcClient db;

  @Autowired
  @Qualifier("counting")
  GuestService.Counting counting;

  @Autowired GuestService.Stumbling stumbling;
  @Autowired MeterRegistry meters;
  @Autowired List<Tick> ticks;

  @Test
  void modules_and_service_keep_histories_of_their_own_in_one_schema() {
    for (String history : List.of("flyway_chassis", "flyway_linens", "flyway_schema_history")) {
      assertThat(
              db.sql("select count(*) from " + history + " where version = '1' and success")
                  .query(Long.class)
                  .single())
          .isEqualTo(1);
    }
  }

  @Test
  void ticks_come_round_and_one_that_fails_is_counted_and_stops_nobody() {
    await().untilAsserted(() -> assertThat(counting.runs.get()).isGreaterThan(1));
    await().untilAsserted(() -> assertThat(stumbling.runs.get()).isGreaterThan(1));
    assertThat(
            meters.get("lidao.tick").tags("tick", "stumble", "outcome", "failed").timer().count())
        .isPositive();
    assertThat(db.sql("select task_name from scheduled_tasks").query(String.class).list())
        .containsExactlyInAnyOrder("count", "stumble", "forget-idempotency-keys");
  }

  @Test
  void two_instances_that_start_at_once_do_not_collide_and_ticks_may_be_off() {
    Database database = Servers.database("twins");
    var twins =
        Stream.of(1, 2)
            .map(
                i ->
                    CompletableFuture.supplyAsync(
                        () -> started(database, i == 1 ? NO_KEYS : TestTokens.jwkSetUri())))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();
    try {
      for (var twin : twins) {
        assertThat(twin.getBean("counting", GuestService.Counting.class).runs).hasValue(0);
        assertThat(twin.getBeansOfType(com.github.kagkarlsson.scheduler.Scheduler.class)).isEmpty();
        assertThat(
                twin.getBean(JdbcClient.class)
                    .sql("select count(*) from flyway_linens where success and version = '1'")
                    .query(Long.class)
                    .single())
            .isEqualTo(1);
      }
      assertThat(problem(asStaff(twins.get(0)), 503, "unavailable")).contains("keys");
      assertThat(problem(asStaff(twins.get(1)), 401, "unauthorized")).contains("iss");
    } finally {
      twins.forEach(ConfigurableApplicationContext::close);
    }
  }

  private HttpResponse<String> asStaff(ConfigurableApplicationContext service) {
    String there = service.getEnvironment().getProperty("local.server.port");
    return send(
        request("http://localhost:" + there + "/api/guests").header("Authorization", STAFF));
  }

  private static ConfigurableApplicationContext started(Database database, String keys) {
    return new SpringApplication(GuestService.class)
        .run(
            "--spring.config.name=guest-service",
            "--server.port=0",
            "--lidao.ticks.enabled=false",
            "--lidao.security.issuer=http://elsewhere.test",
            "--spring.jmx.enabled=false",
            "--spring.datasource.url=" + database.url(),
            "--spring.datasource.username=" + database.user(),
            "--spring.datasource.password=" + database.password(),
            "--spring.security.oauth2.resourceserver.jwt.jwk-set-uri=" + keys);
  }
}
