package lidao.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import lidao.contract.Topic;
import lidao.fixture.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class StepsTest extends ComplaintServiceTest {

  private static final String RESOLVED = "{\"resolution\": \"A new cup and an apology\"}";
  private static final String REOPENED = "{\"reason\": \"It broke again\"}";

  @BeforeEach
  void fridayMorning() {
    CLOCK.set(FRIDAY);
  }

  @Test
  void a_complaint_goes_from_filing_to_its_end_and_everything_is_told() {
    String id = text(file("NORMAL"), "id");
    assertThat(text(step(id, "acknowledgement", "{\"note\": \"Called\"}"), "owner"))
        .isEqualTo("wang");
    CLOCK.advance(Duration.ofMinutes(5));
    step(id, "answer", "{}");
    step(id, "resolution", RESOLVED);
    JsonNode reopened = step(id, "reopening", REOPENED);
    assertThat(text(reopened, "state")).isEqualTo("FILED");
    assertThat(reopened.path("reopenings").asInt()).isEqualTo(1);
    assertThat(reopened.has("acknowledgedAt")).isFalse();
    assertThat(reopened.path("deadlines").get(0).path("state").asString()).isEqualTo("RUNNING");
    step(id, "resolution", RESOLVED);
    JsonNode closed = step(id, "closing", "");
    assertThat(text(closed, "state")).isEqualTo("CLOSED");

    assertThat(types(id))
        .containsExactly(
            "ComplaintFiled",
            "ComplaintAcknowledged",
            "ComplaintAnswered",
            "ComplaintResolved",
            "ComplaintReopened",
            "ComplaintResolved",
            "ComplaintClosed");
    assertThat(alerts(id)).containsExactly("+filed", "-filed", "+reopened", "-reopened");
    assertThat(chronicle(id))
        .containsExactly(
            "FILED",
            "OWNER_ASSIGNED",
            "ACKNOWLEDGED",
            "ANSWERED",
            "RESOLVED",
            "REOPENED",
            "RESOLVED",
            "CLOSED");
    JsonNode alert = events(Topic.ALERTS, id).get(2);
    assertThat(text(alert, "assignee")).isEqualTo("wang");
    assertThat(text(alert, "role")).as("seen by others too, should wang be nobody").isNotEmpty();
  }

  @Test
  void what_a_state_forbids_answers_409_with_the_reason_and_changes_nothing() {
    List<String> steps = List.of("acknowledgement", "answer", "resolution", "reopening", "closing");
    record Case(String state, List<String> path, Set<String> allowed) {}
    List<Case> cases =
        List.of(
            new Case("FILED", List.of(), Set.of("acknowledgement", "answer", "resolution")),
            new Case("ACKNOWLEDGED", List.of("acknowledgement"), Set.of("answer", "resolution")),
            new Case("ANSWERED", List.of("answer"), Set.of("resolution")),
            new Case("RESOLVED", List.of("resolution"), Set.of("reopening", "closing")),
            new Case("CLOSED", List.of("resolution", "closing"), Set.of()));
    for (Case one : cases) {
      String id = text(file("LOW"), "id");
      one.path().forEach(taken -> step(id, taken, body(taken)));
      JsonNode before = get("/api/complaints/" + id);
      assertThat(text(before, "state")).isEqualTo(one.state());
      List<String> refused = new ArrayList<>(steps);
      refused.removeAll(one.allowed());
      for (String forbidden : refused) {
        HttpResponse<String> answer =
            post("/api/complaints/" + id + "/" + forbidden, body(forbidden));
        assertThat(answer.statusCode()).as("%s when %s", forbidden, one.state()).isEqualTo(409);
        assertThat(text(JSON.readTree(answer.body()), "detail"))
            .startsWith(text(before, "number") + " is " + one.state() + ": ");
      }
      assertThat(get("/api/complaints/" + id)).isEqualTo(before);
      for (String allowed : one.allowed()) {
        String again = text(file("LOW"), "id");
        one.path().forEach(taken -> step(again, taken, body(taken)));
        step(again, allowed, body(allowed));
      }
    }
  }

  @Test
  void a_complaint_has_one_owner_and_its_hand_overs_are_counted() {
    String id = text(file("LOW"), "id");
    assertThat(step(id, "owner", "{\"owner\": \"li\"}").path("handOvers").asInt()).isZero();
    step(id, "owner", "{\"owner\": \"li\"}");
    JsonNode handedOver = step(id, "owner", "{\"owner\": \"zhao\", \"note\": \"On leave\"}");
    assertThat(text(handedOver, "owner")).isEqualTo("zhao");
    assertThat(handedOver.path("handOvers").asInt()).isEqualTo(1);
    assertThat(text(step(id, "acknowledgement", "{}"), "owner")).isEqualTo("zhao");
    assertThat(chronicle(id))
        .containsExactly("FILED", "OWNER_ASSIGNED", "HANDED_OVER", "ACKNOWLEDGED");
    assertThat(
            get("/api/complaints?owner=zhao").path("items").valueStream().map(c -> text(c, "id")))
        .contains(id);
  }

  @Test
  void who_has_not_seen_the_latest_state_is_refused() {
    String id = text(file("LOW"), "id");
    String path = "/api/complaints/" + id + "/owner";
    String body = "{\"owner\": \"li\"}";
    assertThat(send(posting(path, body).header("If-Match", "\"1\"")).statusCode()).isEqualTo(200);
    assertThat(send(posting(path, body).header("If-Match", "\"1\"")).statusCode()).isEqualTo(412);
    assertThat(send(posting(path, body).header("If-Match", "1")).statusCode()).isEqualTo(400);
    assertThat(post("/api/complaints/" + java.util.UUID.randomUUID() + "/owner", body).statusCode())
        .isEqualTo(404);
    assertThat(post(path, "{\"owner\": \" \"}").statusCode()).isEqualTo(422);
  }

  @Test
  void the_chronicle_can_only_be_added_to() {
    String id = text(file("LOW"), "id");
    for (String sql :
        List.of(
            "update chronicle set text = 'x' where complaint_id = '%s'",
            "delete from chronicle where complaint_id = '%s'")) {
      assertThatThrownBy(() -> jdbc.sql(sql.formatted(id)).update())
          .hasMessageContaining("only be added to");
    }
  }

  @Test
  void a_list_is_read_page_by_page_the_newest_first() {
    List<String> filed = new ArrayList<>();
    CLOCK.set(FRIDAY.plus(Duration.ofDays(400)));
    for (int i = 0; i < 5; i++) {
      String id = text(file("LOW"), "id");
      step(id, "owner", "{\"owner\": \"pager\"}");
      filed.add(0, id);
      if (i % 2 == 0) {
        CLOCK.advance(Duration.ofSeconds(1));
      }
    }
    List<String> read = new ArrayList<>();
    String next = "";
    do {
      JsonNode page = get("/api/complaints?owner=pager&state=FILED&limit=2&cursor=" + next);
      page.path("items").forEach(item -> read.add(text(item, "id")));
      next = text(page, "next");
    } while (!next.isEmpty());
    assertThat(read).isEqualTo(filed);
    assertThat(send(request("/api/complaints?cursor=nonsense")).statusCode()).isEqualTo(400);
    for (String states : List.of("state=LOST", "state=FILED&state=LOST")) {
      HttpResponse<String> refused = send(request("/api/complaints?" + states));
      assertThat(refused.statusCode()).isEqualTo(400);
      assertThat(refused.body()).contains("LOST' is not one of FILED, ACKNOWLEDGED");
    }
  }

  @Test
  void each_endpoint_asks_for_its_role() {
    String id = text(file("LOW"), "id");
    record Door(String method, String path, String body, Set<String> open) {}
    Set<String> staff = Set.of("staff", "supervisor");
    String one = "/api/complaints/" + id;
    List<Door> doors = new ArrayList<>();
    doors.add(new Door("GET", "/api/complaints", "", staff));
    doors.add(new Door("GET", one, "", staff));
    doors.add(new Door("GET", one + "/chronicle", "", staff));
    for (String step : List.of("acknowledgement", "answer", "resolution", "reopening", "closing")) {
      doors.add(new Door("POST", one + "/" + step, body(step), staff));
    }
    doors.add(new Door("POST", one + "/owner", "{\"owner\": \"x\"}", staff));
    doors.add(new Door("POST", one + "/severity", "{\"severity\": \"HIGH\"}", staff));
    doors.add(new Door("GET", "/api/complaints/insights", "", staff));
    doors.add(new Door("GET", one + "/root-cause", "", staff));
    doors.add(new Door("POST", one + "/root-cause", "{\"cause\": \"x\"}", staff));
    doors.add(new Door("GET", one + "/pauses", "", staff));
    doors.add(new Door("POST", one + "/pauses", "{\"reason\": \"x\"}", staff));
    doors.add(new Door("GET", one + "/pauses/" + id, "", staff));
    doors.add(new Door("POST", one + "/pauses/" + id + "/end", "", staff));
    doors.add(new Door("POST", one + "/customer", "{\"customerId\": \"" + id + "\"}", staff));
    doors.add(new Door("POST", one + "/clues", "{\"kind\": \"NAME\", \"value\": \"x\"}", staff));
    String visit = "{\"channel\": \"VISIT\", \"result\": \"NO_ANSWER\"}";
    doors.add(new Door("POST", one + "/contact-attempts", visit, staff));
    String cake = "{\"kind\": \"EXTRA\", \"description\": \"A cake\"}";
    doors.add(new Door("POST", one + "/remedies", cake, staff));
    String sorry = "{\"rank\": \"x\", \"channel\": \"VISIT\"}";
    doors.add(new Door("POST", one + "/apologies", sorry, staff));
    for (String what : List.of("acceptance", "rejection", "delivery")) {
      doors.add(new Door("POST", one + "/remedies/" + id + "/" + what, "{}", staff));
    }
    doors.add(new Door("POST", one + "/claim", "", staff));
    String no = "{\"reason\": \"x\", \"alternative\": \"y\"}";
    doors.add(new Door("POST", one + "/declining", no, staff));
    doors.add(new Door("POST", one + "/outcome", "{\"outcome\": \"LOST\"}", staff));
    doors.add(new Door("GET", one + "/chronicle/verification", "", staff));
    // Nobody's, which the role is asked for all the same: to print one takes its time.
    String nobodys = "/api/complaints/" + java.util.UUID.randomUUID();
    doors.add(new Door("GET", nobodys + "/memorandum.html", "", staff));
    doors.add(new Door("GET", nobodys + "/memorandum.pdf", "", staff));
    doors.add(new Door("GET", "/api/complaints/authority", "", staff));
    doors.add(new Door("GET", one + "/attachments", "", staff));
    doors.add(new Door("GET", one + "/attachments/" + id, "", staff));
    for (String what : List.of("approval", "refusal")) {
      String remedy = one + "/remedies/" + id + "/" + what;
      String body = what.equals("approval") ? "{}" : "{\"reason\": \"x\"}";
      doors.add(new Door("POST", remedy, body, Set.of("supervisor")));
    }
    for (String what :
        List.of("clues", "candidates", "contact-attempts", "remedies", "apologies")) {
      doors.add(new Door("GET", one + "/" + what, "", staff));
    }
    Set<String> intake = Set.of("staff", "supervisor", "integrator");
    doors.add(new Door("POST", "/api/complaints", "{\"summary\": \"x\"}", intake));
    doors.add(new Door("GET", "/api/complaints/parked-events", "", Set.of("operator")));
    for (Door door : doors) {
      for (String role : List.of("staff", "supervisor", "operator", "integrator")) {
        var request =
            posting(door.path(), door.body()).setHeader("Authorization", TestTokens.bearer(role));
        if (door.method().equals("GET")) {
          request.GET();
        }
        int status = send(request).statusCode();
        if (door.open().contains(role)) {
          assertThat(status).as("%s for %s", door, role).isNotIn(401, 403);
        } else {
          assertThat(status).as("%s for %s", door, role).isEqualTo(403);
        }
      }
      assertThat(
              send(posting(door.path(), door.body()).setHeader("Authorization", "")).statusCode())
          .isEqualTo(401);
    }
  }

  private static String body(String step) {
    return switch (step) {
      case "resolution" -> RESOLVED;
      case "reopening" -> REOPENED;
      default -> "{}";
    };
  }
}
