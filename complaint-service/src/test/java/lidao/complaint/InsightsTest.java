package lidao.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lidao.contract.Topic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Each test has a month of its own, far from the other tests' complaints. */
class InsightsTest extends ComplaintServiceTest {

  @AfterEach
  void friday() {
    CLOCK.set(FRIDAY);
  }

  @Test
  void what_was_filed_within_some_days_is_counted_and_nothing_else() {
    CLOCK.set(Instant.parse("2031-03-31T15:59:00Z"));
    file("LOW");
    CLOCK.set(Instant.parse("2031-03-31T16:00:00Z"));
    String spot = text(file("NORMAL"), "id");
    CLOCK.advance(Duration.ofMinutes(40));
    step(spot, "resolution", "{\"resolution\": \"Done\"}");
    String late = text(file("GRAVE"), "id");
    step(late, "owner", "{\"owner\": \"li\"}");
    step(late, "owner", "{\"owner\": \"zhao\"}");
    CLOCK.advance(Duration.ofDays(1));
    tick("watch-deadlines");
    step(late, "resolution", "{\"resolution\": \"Done\"}");
    file("HIGH");
    post("/api/complaints", "{\"summary\": \"Seen first by us\", \"origin\": \"SELF\"}");
    CLOCK.set(Instant.parse("2031-04-30T15:59:59Z"));
    JsonNode april = get("/api/complaints/insights?from=2031-04-01&until=2031-04-30");

    assertThat(april.path("filed").asInt()).isEqualTo(4);
    assertThat(april.path("bySeverity").toString())
        .isEqualTo("{\"LOW\":0,\"NORMAL\":2,\"HIGH\":1,\"GRAVE\":1}");
    assertThat(april.path("byOrigin").path("SELF").asInt()).isEqualTo(1);
    assertThat(april.path("days").toString())
        .isEqualTo(
            "[{\"day\":\"2031-04-01\",\"filed\":2,\"grave\":1},{\"day\":\"2031-04-02\",\"filed\":2,\"grave\":0}]");
    assertThat(april.path("open").asInt()).isEqualTo(2);
    assertThat(april.path("onTheSpot").toString())
        .isEqualTo("{\"count\":1,\"of\":2,\"share\":0.5}");
    assertThat(april.path("handedOver").path("share").asDouble()).isEqualTo(0.25);
    assertThat(april.path("handOvers").asInt()).isEqualTo(1);
    // 26 silent for each of three, and all of them tell fifteen.
    assertThat(april.path("silence").path("silent").asInt()).isEqualTo(78);
    assertThat(april.path("silence").path("told").asInt()).isEqualTo(81 * 15);
    JsonNode holding = april.path("promises").get(0);
    assertThat(text(holding, "kind")).isEqualTo("HOLDING_ANSWER");
    assertThat(holding.path("met").asInt()).isEqualTo(1);
    assertThat(holding.path("missed").asInt()).isEqualTo(1);
    assertThat(april.path("streak").path("days").asInt()).isEqualTo(28);
    assertThat(text(april.path("streak"), "since")).isEqualTo("2031-04-02");
  }

  @Test
  void a_question_left_alone_loses_a_hundredth_a_day() {
    CLOCK.set(Instant.parse("2032-06-01T04:00:00Z"));
    double before = lost();
    String id = text(file("NORMAL"), "id");
    assertThat(lost()).isCloseTo(before, within(1e-9));
    CLOCK.advance(Duration.ofHours(36));
    double others = lost() - 0.015;
    step(id, "answer", "{}");
    assertThat(lost()).isCloseTo(others, within(1e-9));
    step(id, "resolution", "{\"resolution\": \"Done\"}");
    CLOCK.advance(Duration.ofDays(50));
    double meanwhile = lost();
    step(id, "reopening", "{\"reason\": \"It came back\"}");
    assertThat(lost()).as("it waits since then").isCloseTo(meanwhile, within(1e-9));
  }

  @Test
  void the_same_cause_again_and_again_calls_a_supervisor_once_until_it_stops() {
    CLOCK.set(Instant.parse("2033-01-10T04:00:00Z"));
    String cause = "Lift stuck " + UUID.randomUUID();
    for (String written : List.of(cause, cause.toUpperCase(), " " + cause)) {
      String id = text(file("LOW"), "id");
      note(id, "{\"cause\": \"%s\", \"person\": \" \"}".formatted(written));
      assertThat(chronicle(id)).endsWith("ROOT_CAUSE_NOTED");
      tick("find-patterns");
    }
    tick("find-patterns");
    List<JsonNode> raised = patterns(cause);
    assertThat(raised).hasSize(1);
    assertThat(text(raised.get(0), "role")).isEqualTo("supervisor");
    assertThat(text(raised.get(0).path("parameters"), "count")).isEqualTo("3");
    JsonNode now = get("/api/complaints/insights");
    assertThat(now.path("causes").get(0).path("count").asInt()).isEqualTo(3);
    assertThat(now.path("patterns").valueStream().map(p -> text(p, "kind"))).contains("CAUSE");

    CLOCK.advance(Duration.ofDays(31));
    tick("find-patterns");
    String id = text(raised.get(0), "alertId");
    assertThat(events(Topic.ALERTS, id).stream().map(e -> text(e, "type")))
        .containsExactly("AlertRaised", "AlertCleared");
  }

  @Test
  void a_standing_pattern_says_how_many_they_are_now_under_the_same_alert() {
    CLOCK.set(Instant.parse("2035-01-10T04:00:00Z"));
    String place = "Third floor " + UUID.randomUUID();
    String body = "{\"summary\": \"Wet floor\", \"place\": \"%s\"}".formatted(place);
    for (int i = 0; i < 3; i++) {
      post("/api/complaints", body);
    }
    tick("find-patterns");
    CLOCK.advance(Duration.ofDays(20));
    post("/api/complaints", body);
    tick("find-patterns");
    tick("find-patterns");

    List<JsonNode> told = patterns(place);
    assertThat(told.stream().map(alert -> text(alert.path("parameters"), "count")))
        .containsExactly("3", "4");
    assertThat(told.stream().map(alert -> text(alert, "alertId")).distinct()).hasSize(1);
    assertThat(told.stream().map(alert -> text(alert, "raisedAt")))
        .as("it stands since then")
        .containsOnly("2035-01-10T04:00:00Z");
  }

  @Test
  void a_hundred_less_one_is_nothing_the_end_of_a_good_time_is_told_once() {
    CLOCK.set(Instant.parse("2034-01-01T04:00:00Z"));
    file("LOW");
    CLOCK.advance(Duration.ofDays(6));
    String soon = text(file("LOW"), "id");
    tick("watch-streak");
    assertThat(standing(soon)).containsExactly("filed");
    CLOCK.advance(Duration.ofDays(7));
    post("/api/complaints", "{\"summary\": \"Seen first by us\", \"origin\": \"SELF\"}");
    String end = text(file("LOW"), "id");
    String next = text(file("LOW"), "id");
    tick("watch-streak");
    tick("watch-streak");
    assertThat(standing(next)).containsExactly("filed");
    JsonNode told =
        events(Topic.ALERTS, end).stream()
            .filter(e -> text(e, "code").equals("complaint.streak-ended"))
            .findFirst()
            .orElseThrow();
    assertThat(text(told.path("parameters"), "days")).isEqualTo("7");
    step(end, "resolution", "{\"resolution\": \"Done\"}");
    assertThat(standing(end)).isEmpty();
    assertThat(alerts(end).stream().filter(a -> a.equals("+streak-ended"))).hasSize(1);
  }

  @Test
  void days_that_cannot_be_are_refused_with_their_field() {
    for (String days :
        List.of(
            "from=2031-04-02&until=2031-04-01", "from=2029-01-01&until=2031-04-01", "from=soon")) {
      HttpResponse<String> answer = send(request("/api/complaints/insights?" + days));
      assertThat(answer.statusCode()).as(days).isIn(400, 422);
      assertThat(answer.body()).contains("from");
    }
    assertThat(
            post("/api/complaints/" + UUID.randomUUID() + "/root-cause", "{\"cause\": \"x\"}")
                .statusCode())
        .isEqualTo(404);
    String id = text(file("LOW"), "id");
    String path = "/api/complaints/" + id + "/root-cause";
    assertThat(post(path, "{}").body()).contains("\"cause\"");
    assertThat(send(request(path)).statusCode()).isEqualTo(404);
  }

  private double lost() {
    return get("/api/complaints/insights").path("unanswered").path("customersLost").asDouble();
  }

  private void note(String id, String body) {
    String path = "/api/complaints/" + id + "/root-cause";
    assertThat(post(path, body).statusCode()).isEqualTo(200);
    assertThat(get(path).has("person")).isFalse();
  }

  private List<JsonNode> patterns(String name) {
    String end = name.substring(name.length() - 36);
    return events(Topic.ALERTS, "complaint.pattern").stream()
        .filter(e -> text(e.path("parameters"), "name").toLowerCase().endsWith(end))
        .toList();
  }
}
