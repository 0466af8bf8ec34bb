package lidao.chassis;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import lidao.chassis.time.Tick;
import lidao.fixture.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class IdempotencyTest extends ChassisTest {

  @Autowired AtomicInteger effects;
  @Autowired JdbcClient db;
  @Autowired List<Tick> ticks;

  private final String key = UUID.randomUUID().toString();
  private final String name = "Guest " + key.substring(0, 8);

  @Test
  void a_request_sent_by_twenty_at_once_under_one_key_takes_effect_once() throws Exception {
    int before = effects.get();
    ExecutorService senders = Executors.newFixedThreadPool(20);
    List<Callable<HttpResponse<String>>> calls = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      calls.add(() -> welcome(key, name));
    }
    List<HttpResponse<String>> answers = new ArrayList<>();
    for (Future<HttpResponse<String>> answer : senders.invokeAll(calls)) {
      answers.add(answer.get());
    }
    senders.shutdown();

    assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(201);
    assertThat(answers).extracting(HttpResponse::body).containsOnly(answers.get(0).body());
    assertThat(answers).extracting(a -> header(a, "Location")).doesNotContain("").hasSize(20);
    assertThat(answers.stream().filter(a -> header(a, "Idempotency-Replayed").isEmpty()))
        .hasSize(1);
    assertThat(effects.get() - before).isEqualTo(1);
    assertThat(guestsNamed(name)).isEqualTo(1);
  }

  @Test
  void a_repeated_request_gets_the_first_answer_with_its_headers() {
    var first = welcome(key, name);
    var again = welcome(key, name);
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body()).doesNotContain("note");
    for (String header : List.of("Location", "ETag", "Content-Type")) {
      assertThat(header(again, header)).isEqualTo(header(first, header)).isNotEmpty();
    }
    assertThat(header(again, "Idempotency-Replayed")).isEqualTo("true");
  }

  @Test
  void a_key_that_came_with_another_body_is_refused() {
    welcome(key, name);
    assertThat(problem(welcome(key, name + "!"), 422, "invalid-input"))
        .startsWith("Idempotency-Key: was used before");
    assertThat(guestsNamed(name + "!")).isZero();
  }

  @Test
  void one_key_of_two_clients_is_two_keys() {
    welcome(key, name);
    var other =
        posting("/api/guests", "{\"name\":\"" + name + " II\"}")
            .setHeader("Authorization", TestTokens.bearer("supervisor"))
            .header("Idempotency-Key", key);
    assertThat(header(send(other), "Idempotency-Replayed")).isEmpty();
    assertThat(guestsNamed(name + " II")).isEqualTo(1);
  }

  @Test
  void an_effect_that_fails_leaves_neither_itself_nor_the_key() {
    var failing =
        posting("/api/guests?fail=true", "{\"name\":\"" + name + "\"}")
            .header("Idempotency-Key", key);
    assertThat(send(failing).statusCode()).isEqualTo(500);
    assertThat(guestsNamed(name)).isZero();
    assertThat(keys()).isZero();
    assertThat(send(failing).statusCode()).isEqualTo(500);
  }

  @Test
  void a_key_too_long_or_blank_is_refused_and_200_characters_are_not() {
    assertThat(problem(welcome("k".repeat(201), name), 400, "invalid-input"))
        .startsWith("Idempotency-Key:");
    problem(welcome(" ", name), 400, "invalid-input");
    assertThat(welcome("k".repeat(160) + key, name).statusCode()).isEqualTo(201);
  }

  @Test
  void a_key_is_forgotten_after_a_week_and_not_before() {
    welcome(key, name);
    age("6 days 23 hours");
    forget();
    assertThat(keys()).isEqualTo(1);
    age("7 days 1 minute");
    forget();
    assertThat(keys()).isZero();
  }

  private void forget() {
    ticks.stream().filter(t -> t.name().equals("forget-idempotency-keys")).forEach(Tick::run);
  }

  private void age(String interval) {
    db.sql("update idempotency_key set taken_at = now() - cast(? as interval) where key = ?")
        .params(interval, key)
        .update();
  }

  private long keys() {
    return db.sql("select count(*) from idempotency_key where key = ?")
        .param(key)
        .query(Long.class)
        .single();
  }

  private long guestsNamed(String wanted) {
    return db.sql("select count(*) from guest where name = ?")
        .param(wanted)
        .query(Long.class)
        .single();
  }

  private HttpResponse<String> welcome(String underKey, String guest) {
    return send(
        posting("/api/guests", "{\"name\":\"" + guest + "\"}").header("Idempotency-Key", underKey));
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
