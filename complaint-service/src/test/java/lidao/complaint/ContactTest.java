package lidao.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import lidao.contract.Topic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ContactTest extends ComplaintServiceTest {

  @BeforeEach
  void fridayMorning() {
    CLOCK.set(FRIDAY);
  }

  @Test
  void attempts_are_numbered_within_their_complaint_stated_and_told() {
    String id = text(file("GRAVE"), "id");
    attempted(id, "{\"channel\": \"VISIT\", \"result\": \"NO_ANSWER\"}");
    JsonNode second =
        attempted(
            id,
            """
            {"party": "RELATIVE", "whom": "her parents", "channel": "PHONE", "result": "LEAD_FOUND",
             "at": "2026-11-20T01:00:00Z", "note": "She stays with her in-laws"}\
            """);
    assertThat(second.path("attempt").asInt()).isEqualTo(2);
    JsonNode fact = events(Topic.COMPLAINTS, id).get(2);
    assertThat(text(fact, "type")).isEqualTo("ContactAttempted");
    assertThat(fact.path("attempt").asInt()).isEqualTo(2);
    assertThat(text(fact, "party")).isEqualTo("RELATIVE");
    assertThat(text(fact, "attemptedAt")).isEqualTo("2026-11-20T01:00:00Z");
    assertThat(fact.toString()).doesNotContain("her parents", "in-laws");
    JsonNode read = get("/api/complaints/" + id + "/contact-attempts");
    assertThat(read.path("items").get(1)).isEqualTo(second);
    assertThat(chronicle(id)).containsExactly("FILED", "CONTACT_ATTEMPTED", "CONTACT_ATTEMPTED");
  }

  @Test
  void attempts_noted_at_once_have_a_number_each() {
    String id = text(file("LOW"), "id");
    List<CompletableFuture<Integer>> all =
        IntStream.range(0, 8)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () ->
                            attempted(id, "{\"channel\": \"VISIT\", \"result\": \"NO_ANSWER\"}")
                                .path("attempt")
                                .asInt()))
            .toList();
    assertThat(all.stream().map(CompletableFuture::join))
        .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
  }

  @Test
  void who_steps_down_from_a_visit_to_a_call_or_a_letter_says_why_once() {
    String id = text(file("LOW"), "id");
    String call = "{\"channel\": \"PHONE\", \"result\": \"NO_ANSWER\"}";
    String path = "/api/complaints/" + id + "/contact-attempts";
    HttpResponse<String> refused = post(path, call);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(text(JSON.readTree(refused.body()).path("errors").get(0), "field"))
        .isEqualTo("steppingDown");
    assertThat(get(path + "/next").toString()).isEqualTo("{\"attempt\":1,\"channel\":\"VISIT\"}");
    attempted(id, call.replace("}", ", \"steppingDown\": \"Nobody knows where she lives\"}"));
    assertThat(get(path + "/next").toString()).isEqualTo("{\"attempt\":2,\"channel\":\"PHONE\"}");
    attempted(id, call);
    attempted(id, "{\"channel\": \"VISIT\", \"result\": \"REACHED\"}");
    assertThat(post(path, call).statusCode()).isEqualTo(422);
    attempted(id, call.replace("}", ", \"party\": \"OTHER\"}"));
  }

  @Test
  void an_attempt_that_cannot_be_is_refused() {
    String id = text(file("LOW"), "id");
    String path = "/api/complaints/" + id + "/contact-attempts";
    String visit = "{\"channel\": \"VISIT\", \"result\": \"REACHED\"}";
    String tomorrow = visit.replace("}", ", \"at\": \"2026-11-21T03:00:00Z\"}");
    assertThat(post(path, tomorrow).statusCode()).isEqualTo(422);
    for (String longAgo : List.of("1800-01-01T00:00:00Z", "-99999-01-01T00:00:00Z")) {
      HttpResponse<String> refused =
          post(path, visit.replace("}", ", \"at\": \"" + longAgo + "\"}"));
      assertThat(refused.statusCode()).as(longAgo).isEqualTo(422);
      assertThat(text(JSON.readTree(refused.body()).path("errors").get(0), "field"))
          .isEqualTo("at");
    }
    assertThat(post(path, "{}").statusCode()).isEqualTo(422);
    step(id, "resolution", "{\"resolution\": \"Replaced\"}");
    attempted(id, visit);
    step(id, "closing", "");
    assertThat(post(path, visit).statusCode()).isEqualTo(409);
  }

  private JsonNode attempted(String id, String json) {
    HttpResponse<String> answer = post("/api/complaints/" + id + "/contact-attempts", json);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return JSON.readTree(answer.body());
  }
}
