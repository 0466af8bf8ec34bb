package lidao.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import lidao.chassis.time.Tick;
import lidao.fixture.TestEvent;
import lidao.fixture.TestTopics;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

class AlertsTest extends AlertsOnTopic {

  @Autowired
  @Qualifier("wakeSnoozed")
  Tick wake;

  @Test
  void an_alert_on_the_topic_reaches_an_open_stream_in_the_readers_language() throws Exception {
    UUID id = UUID.randomUUID();
    try (OpenStream stream = open("/api/alerts/stream", "staff", null)) {
      raise(id, "complaint/" + id, "staff");

      String line = stream.awaitLine(id.toString());
      assertThat(line).contains("\"title\":\"新投诉 C-7\"").contains("\"state\":\"OPEN\"");
    }
  }

  @Test
  void a_client_that_comes_back_hears_what_it_missed() throws Exception {
    UUID first = UUID.randomUUID();
    UUID missed = UUID.randomUUID();
    raise(first, "complaint/" + first, "staff");
    long change = standing(first);
    raise(missed, "complaint/" + missed, "staff");
    standing(missed);

    try (OpenStream stream = open("/api/alerts/stream", "staff", Long.toString(change))) {
      stream.awaitLine(missed.toString());
    }
  }

  @Test
  void nobody_is_shown_an_alert_for_others() {
    UUID id = UUID.randomUUID();
    raise(id, "consumer/x/halted/" + id, "operator");
    await().until(() -> get("/api/alerts/" + id, "operator").statusCode() == 200);

    assertThat(get("/api/alerts/" + id, "staff").statusCode()).isEqualTo(404);
    assertThat(get("/api/alerts?limit=200", "staff").body()).doesNotContain(id.toString());
    assertThat(get("/api/alerts?limit=200", "supervisor").body()).contains(id.toString());
  }

  @Test
  void of_two_who_claim_at_once_one_has_it_and_the_other_is_told_who() {
    UUID id = UUID.randomUUID();
    raise(id, "complaint/" + id, "staff");
    standing(id);

    List<CompletableFuture<HttpResponse<String>>> both =
        Stream.of("staff", "supervisor")
            .map(
                role ->
                    CompletableFuture.supplyAsync(
                        () -> post("/api/alerts/" + id + "/claim", role, "")))
            .toList();
    List<HttpResponse<String>> answers = both.stream().map(CompletableFuture::join).toList();

    assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(200, 409);
    String holder =
        tree(answers.stream().filter(a -> a.statusCode() == 200).findFirst().orElseThrow())
            .path("holder")
            .asString();
    assertThat(answers.stream().filter(a -> a.statusCode() == 409).findFirst().orElseThrow().body())
        .contains(holder + " has this alert");
  }

  @Test
  void a_cause_has_one_standing_alert_and_none_once_it_is_cleared() {
    UUID one = UUID.randomUUID();
    UUID other = UUID.randomUUID();
    String cause = "complaint/" + one + "/holding-answer";
    raise(one, cause, "staff");
    standing(one);
    raise(other, cause, "staff");
    standing(other);

    assertThat(tree(get("/api/alerts/" + one, "staff")).path("state").asString())
        .isEqualTo("CLEARED");
    clear(other, cause);
    await()
        .until(
            () ->
                tree(get("/api/alerts/" + other, "staff"))
                    .path("state")
                    .asString()
                    .equals("CLEARED"));
    HttpResponse<String> late = post("/api/alerts/" + other + "/acknowledgement", "staff", "");
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(tree(late).path("detail").asString()).contains("its cause is gone");
  }

  @Test
  void a_pattern_has_no_complaint_of_its_own_and_leads_to_what_complaints_tell() {
    UUID id = UUID.randomUUID();
    String body =
        """
        {"alertId":"%1$s","causeKey":"complaint/pattern/%1$s","severity":"WARNING","code":"complaint.pattern",
         "parameters":{"kind":"PLACE","name":"<i>3F","count":"4","days":"30"},"role":"supervisor","raisedAt":"%2$s"}
        """
            .formatted(id, Instant.now());
    TestTopics.publish(
        TOPIC, id.toString(), TestEvent.of("/complaint-service", "care.AlertRaised.v1", body));
    standing(id);
    Browser browser = new Browser(port, "en");
    browser.signIn(FIRST_USER, FIRST_PASSWORD);
    assertThat(browser.open("/").body())
        .contains("Again and again: &lt;i&gt;3F", "Place: 4 complaints within 30 days.")
        .contains("<a data-f=\"insights\" href=\"/complaints/insights\">Insights");
  }

  @Test
  void a_snoozed_alert_leaves_the_board_and_a_past_time_is_refused() {
    UUID id = UUID.randomUUID();
    raise(id, "complaint/" + id, "staff");
    standing(id);
    String path = "/api/alerts/" + id + "/snooze";

    HttpResponse<String> past = post(path, "staff", "{\"until\":\"2020-01-01T00:00:00Z\"}");
    assertThat(past.statusCode()).isEqualTo(422);
    assertThat(tree(past).path("errors").path(0).path("field").asString()).isEqualTo("until");

    String later = Instant.now().plus(Duration.ofHours(2)).toString();
    assertThat(post(path, "staff", "{\"until\":\"" + later + "\"}").statusCode()).isEqualTo(200);
    assertThat(get("/api/alerts?limit=200", "staff").body()).doesNotContain(id.toString());
    assertThat(get("/api/alerts?state=SNOOZED", "staff").body()).contains(id.toString());
  }

  @Test
  void a_snoozed_alert_is_back_when_its_time_has_come() {
    UUID id = UUID.randomUUID();
    raise(id, "complaint/" + id, "staff");
    standing(id);
    Instant soon = Instant.now().plusMillis(400);
    post("/api/alerts/" + id + "/snooze", "staff", "{\"until\":\"" + soon + "\"}");

    await()
        .untilAsserted(
            () -> {
              wake.run();
              assertThat(get("/api/alerts?limit=200", "staff").body()).contains(id.toString());
            });
  }

  private OpenStream open(String path, String role, String lastEventId) throws Exception {
    var request = request(path, role).header("Accept-Language", "zh-CN");
    if (lastEventId != null) {
      request.header("Last-Event-ID", lastEventId);
    }
    return new OpenStream(http.send(request.build(), BodyHandlers.ofInputStream()).body());
  }

  /** Reads an event stream in the background. */
  private static final class OpenStream implements AutoCloseable {
    private final InputStream in;
    private final List<String> lines = new CopyOnWriteArrayList<>();

    OpenStream(InputStream in) {
      this.in = in;
      Thread reader = new Thread(this::read, "stream");
      reader.setDaemon(true);
      reader.start();
      await().until(() -> lines.stream().anyMatch(line -> line.equals(":live")));
    }

    private void read() {
      try (var text = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        text.lines().forEach(lines::add);
      } catch (IOException | java.io.UncheckedIOException e) {
        lines.add("ended");
      }
    }

    String awaitLine(String part) {
      await().until(() -> lines.stream().anyMatch(line -> line.contains(part)));
      return lines.stream().filter(line -> line.contains(part)).findFirst().orElseThrow();
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
