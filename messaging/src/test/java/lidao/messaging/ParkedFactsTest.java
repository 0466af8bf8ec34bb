package lidao.messaging;

import static lidao.messaging.Mails.effects;
import static lidao.messaging.Mails.filed;
import static lidao.messaging.Mails.parked;
import static lidao.messaging.Mails.state;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import lidao.fixture.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.client.RestClient;

/** What happens to a fact that cannot be applied, and to those that come after it. */
class ParkedFactsTest extends MailroomTest {

  @Autowired private JdbcTemplate jdbc;
  @LocalServerPort private int port;

  private final UUID complaint = UUID.randomUUID();
  private final UUID other = UUID.randomUUID();

  @AfterEach
  void repairAll() {
    Mailroom.BUGS.clear();
  }

  @Test
  void a_fact_that_cannot_be_applied_holds_back_its_own_key_and_nobody_else() {
    Mailroom.BUGS.add("bad");
    state(complaint, filed(complaint, "good"), filed(complaint, "bad"), filed(complaint, "behind"));
    state(other, filed(other, "neighbour"));
    await().until(() -> effects(jdbc, other).contains("neighbour"));
    await().until(() -> parked(jdbc, complaint).size() == 2);
    assertThat(effects(jdbc, complaint)).containsExactly("good");
    state(complaint, filed(complaint, "much later"));
    await().until(() -> parked(jdbc, complaint).size() == 3);
    assertThat(effects(jdbc, complaint)).containsExactly("good");
  }

  @Test
  void a_replay_drains_the_key_in_order_and_a_second_one_changes_nothing() {
    park("bad", "behind 1", "behind 2");
    long head = ids(complaint).get(0);

    assertThat(post("/" + head + "/replay", Map.of()))
        .containsEntry("applied", 0)
        .containsKey("reason");
    assertThat(effects(jdbc, complaint)).isEmpty();

    Mailroom.BUGS.clear();
    long behind = ids(complaint).get(1);
    assertThat(post("/" + behind + "/replay", Map.of())).containsEntry("applied", 3);
    assertThat(effects(jdbc, complaint)).containsExactly("bad", "behind 1", "behind 2");
    assertThat(status("/" + behind + "/replay", Map.of()).value()).isEqualTo(404);

    state(complaint, filed(complaint, "after"));
    await().until(() -> effects(jdbc, complaint).contains("after"));
    assertThat(effects(jdbc, complaint)).containsExactly("bad", "behind 1", "behind 2", "after");
  }

  @Test
  void a_replay_stops_at_the_next_one_that_fails() {
    Mailroom.BUGS.addAll(List.of("bad", "worse"));
    state(
        complaint,
        filed(complaint, "bad"),
        filed(complaint, "between"),
        filed(complaint, "worse"),
        filed(complaint, "last"));
    await().until(() -> parked(jdbc, complaint).size() == 4);
    Mailroom.BUGS.remove("bad");
    Map<String, Object> replayed = post("/" + ids(complaint).get(0) + "/replay", Map.of());
    assertThat(replayed).containsEntry("applied", 2);
    assertThat(((Number) replayed.get("stoppedAt")).longValue()).isEqualTo(ids(complaint).get(0));
    assertThat(effects(jdbc, complaint)).containsExactly("bad", "between");
  }

  @Test
  void discarding_the_head_lets_the_rest_go_and_only_the_head_can_be_discarded() {
    park("bad", "behind");
    List<Long> ids = ids(complaint);
    Map<String, String> why = Map.of("reason", "filed twice by hand");
    assertThat(status("/" + ids.get(1) + "/discard", why).value()).isEqualTo(409);
    assertThat(status("/" + ids.get(0) + "/discard", Map.of("reason", " ")).is4xxClientError())
        .isTrue();
    assertThat(post("/" + ids.get(0) + "/discard", why)).containsEntry("applied", 1);
    assertThat(effects(jdbc, complaint)).containsExactly("behind");
    assertThat(
            jdbc.queryForMap(
                "select discarded_by, discard_reason from parked_event where id = ?", ids.get(0)))
        .containsEntry("discard_reason", "filed twice by hand")
        .containsKey("discarded_by");
  }

  @Test
  void two_replays_at_once_and_newcomers_apply_each_fact_once_in_order() throws Exception {
    park("bad", "behind 1", "behind 2", "behind 3");
    Mailroom.BUGS.clear();
    long head = ids(complaint).get(0);
    ExecutorService both = Executors.newFixedThreadPool(2);
    CountDownLatch go = new CountDownLatch(1);
    List<Future<?>> replays =
        List.of(1, 2).stream()
            .<Future<?>>map(
                n ->
                    both.submit(
                        () -> {
                          go.await();
                          return status("/" + head + "/replay", Map.of());
                        }))
            .toList();
    go.countDown();
    state(complaint, filed(complaint, "newcomer 1"), filed(complaint, "newcomer 2"));
    for (Future<?> replay : replays) {
      replay.get();
    }
    both.shutdown();
    await()
        .untilAsserted(
            () -> {
              ids(complaint).stream()
                  .findFirst()
                  .ifPresent(id -> status("/" + id + "/replay", Map.of()));
              assertThat(effects(jdbc, complaint))
                  .containsExactly(
                      "bad", "behind 1", "behind 2", "behind 3", "newcomer 1", "newcomer 2");
            });
  }

  @Test
  void only_an_operator_sees_what_waits() {
    assertThat(look("staff")).isEqualTo(403);
    assertThat(look("operator")).isEqualTo(200);
  }

  private int look(String role) {
    return http(role)
        .get()
        .uri("")
        .exchange((request, response) -> response.getStatusCode().value());
  }

  private void park(String head, String... behind) {
    Mailroom.BUGS.add(head);
    state(complaint, filed(complaint, head));
    for (String summary : behind) {
      state(complaint, filed(complaint, summary));
    }
    await().until(() -> parked(jdbc, complaint).size() == 1 + behind.length);
  }

  private List<Long> ids(UUID key) {
    return jdbc.queryForList(
        "select id from parked_event where key = ? and discarded_at is null order by id",
        Long.class,
        key.toString());
  }

  private Map<String, Object> post(String path, Map<String, String> body) {
    return http("operator")
        .post()
        .uri(path)
        .contentType(MediaType.APPLICATION_JSON)
        .body(body)
        .retrieve()
        .body(new org.springframework.core.ParameterizedTypeReference<>() {});
  }

  private HttpStatusCode status(String path, Map<String, String> body) {
    return http("operator")
        .post()
        .uri(path)
        .contentType(MediaType.APPLICATION_JSON)
        .body(body)
        .exchange((request, response) -> response.getStatusCode());
  }

  private RestClient http(String role) {
    return RestClient.builder()
        .baseUrl("http://localhost:" + port + "/api/mailroom/parked-events")
        .defaultHeader("Authorization", TestTokens.bearer(role))
        .build();
  }
}
