package lidao.messaging;

import static lidao.messaging.Mails.call;
import static lidao.messaging.Mails.effects;
import static lidao.messaging.Mails.filed;
import static lidao.messaging.Mails.parked;
import static lidao.messaging.Mails.report;
import static lidao.messaging.Mails.state;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import lidao.fixture.TestEvent;
import lidao.fixture.TestTokens;
import lidao.fixture.TestTopics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.client.RestClient;

/** What must not stop a consumer, and the one thing that must. */
class MishapsTest extends MailroomTest {

  @Autowired private JdbcTemplate jdbc;
  @LocalServerPort private int port;

  private final UUID customer = UUID.randomUUID();

  @AfterEach
  void repairAll() {
    Mailroom.MISHAPS.clear();
    Mailroom.BUGS.clear();
  }

  @Test
  void a_connection_that_is_cut_while_an_event_is_applied_alone_is_no_fault_of_the_event() {
    Mailroom.MISHAPS.put(
        "cut",
        first -> {
          Mailroom.MISHAPS.put(
              "cut", db -> db.queryForList("select pg_terminate_backend(pg_backend_pid())"));
          throw new IllegalStateException("so that it comes again alone");
        });
    report(customer, call(customer, "before"), call(customer, "cut"), call(customer, "after"));
    await().until(() -> effects(jdbc, customer).contains("after"));
    assertThat(effects(jdbc, customer)).containsExactly("before", "cut", "after");
    assertThat(parked(jdbc, customer)).isEmpty();
  }

  @Test
  void an_error_parks_its_event_and_the_consumer_lives_on() {
    Mailroom.MISHAPS.put("deep", db -> again("deep"));
    report(customer, call(customer, "deep"), call(customer, "after"));
    await().until(() -> effects(jdbc, customer).contains("after"));
    assertThat(parked(jdbc, customer)).singleElement().asString().contains("StackOverflowError");
  }

  private static void again(String summary) {
    Mailroom.MISHAPS.put(summary, db -> again(summary));
    throw new StackOverflowError();
  }

  @Test
  void what_no_table_can_keep_is_parked_and_nobody_waits() {
    TestEvent named = call(customer, "x").withId("a\0" + UUID.randomUUID()).about("b\0");
    TestEvent said = call(customer, "nul \\u0000");
    report(customer, named, said, call(customer, "between"));
    Map<String, String> late = headers(call(customer, "late"));
    late.put("ce_time", "+99999-01-01T00:00:00Z");
    TestTopics.publishRaw(
        Mails.REPORTS,
        customer.toString(),
        late,
        call(customer, "late").body().getBytes(StandardCharsets.UTF_8));
    TestTopics.publishRaw(Mails.REPORTS, "key\0", headers(named), new byte[] {0});
    Mailroom.MISHAPS.put("too long", db -> divided(db, "too long"));
    report(customer, call(customer, "too long"), call(customer, "after"));
    await().until(() -> effects(jdbc, customer).contains("after"));
    assertThat(effects(jdbc, customer)).containsExactly("x", "between", "after");
    assertThat(parked(jdbc, customer))
        .hasSize(3)
        .satisfiesExactly(
            one -> assertThat(one).isEqualTo("summary: holds the character U+0000"),
            two -> assertThat(two).startsWith("ce_time: "),
            three -> assertThat(three).startsWith("-: a value is too long, out of range"));
  }

  private static void divided(JdbcTemplate db, String summary) {
    Mailroom.MISHAPS.put(summary, again -> divided(again, summary));
    db.queryForObject("select 1 / 0", Integer.class);
  }

  private static Map<String, String> headers(TestEvent event) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("ce_id", UUID.randomUUID().toString());
    headers.put("ce_source", event.source());
    headers.put("ce_type", event.type());
    return headers;
  }

  @Test
  void a_fact_among_reports_is_parked_and_not_ignored() {
    report(customer, filed(customer, "misled"), call(customer, "after"));
    await().until(() -> effects(jdbc, customer).contains("after"));
    assertThat(parked(jdbc, customer))
        .containsExactly("ce_type: no type of this topic: care.ComplaintFiled.v1");
  }

  @Test
  void more_than_twenty_keys_in_a_minute_halt_the_consumer_until_an_operator_lets_it_go_on() {
    Mailroom.BUGS.add("bad");
    UUID[] complaints =
        IntStream.range(0, 40).mapToObj(i -> UUID.randomUUID()).toArray(UUID[]::new);
    for (UUID complaint : complaints) {
      state(complaint, filed(complaint, "bad"));
    }
    await().until(() -> readiness() == 503);
    String cause = "consumer/mailroom/facts/halted";
    TestTopics.read(
        "care.alerts.v1",
        records ->
            records.stream()
                .anyMatch(
                    r ->
                        r.type().contains("AlertRaised")
                            && String.valueOf(r.value()).contains(cause)));
    assertThat(of(complaints, id -> !parked(jdbc, id).isEmpty())).isLessThanOrEqualTo(20);
    assertThat(halted()).contains("\"consumer\":\"facts\"").contains("could not be applied");

    Mailroom.BUGS.clear();
    resume();
    assertThat(halted()).isEqualTo("[]");
    await().until(() -> readiness() == 200);
    await().until(() -> of(complaints, this::isAppliedOrWaits) == complaints.length);
    assertThat(of(complaints, id -> !effects(jdbc, id).isEmpty())).isGreaterThanOrEqualTo(20);
    for (UUID complaint : complaints) {
      assertThat(effects(jdbc, complaint).size() + parked(jdbc, complaint).size())
          .as("each is applied or waits, none is gone")
          .isEqualTo(1);
    }
  }

  private boolean isAppliedOrWaits(UUID complaint) {
    return !effects(jdbc, complaint).isEmpty() || !parked(jdbc, complaint).isEmpty();
  }

  private static long of(UUID[] complaints, Predicate<UUID> which) {
    return Arrays.stream(complaints).filter(which).count();
  }

  private int readiness() {
    return http()
        .get()
        .uri("/actuator/health/readiness")
        .exchange((q, a) -> a.getStatusCode().value());
  }

  private String halted() {
    return http()
        .get()
        .uri("/api/mailroom/parked-events/halted-consumers")
        .header("Authorization", TestTokens.bearer("operator"))
        .retrieve()
        .body(String.class);
  }

  private void resume() {
    http()
        .post()
        .uri("/api/mailroom/parked-events/consumers/facts/resume")
        .header("Authorization", TestTokens.bearer("operator"))
        .retrieve()
        .toBodilessEntity();
  }

  private RestClient http() {
    return RestClient.create("http://localhost:" + port);
  }
}
