package lidao.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import lidao.contract.Topic;
import lidao.fixture.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class EndingTest extends ComplaintServiceTest {

  private static final String DECLINED =
      "{\"reason\": \"Out of warranty\", \"alternative\": \"Repair at cost\"}";
  private static final String RESOLVED = "{\"resolution\": \"Replaced\"}";

  @BeforeEach
  void fridayMorning() {
    CLOCK.set(FRIDAY);
  }

  @Test
  void a_complaint_is_declined_with_a_reason_and_an_alternative_and_may_come_back() {
    String id = text(file("HIGH"), "id");
    assertThat(post("/api/complaints/" + id + "/declining", "{\"reason\": \"No\"}").statusCode())
        .isEqualTo(422);
    JsonNode declined = step(id, "declining", DECLINED);
    assertThat(text(declined, "state")).isEqualTo("DECLINED");
    assertThat(text(declined, "alternative")).isEqualTo("Repair at cost");
    assertThat(text(declined.path("deadlines").get(1), "state")).isEqualTo("MET");
    JsonNode fact = events(Topic.COMPLAINTS, id).get(1);
    assertThat(text(fact, "type") + ": " + text(fact, "reason"))
        .isEqualTo("ComplaintDeclined: Out of warranty");
    assertThat(alerts(id)).containsExactly("+filed", "-filed");
    JsonNode reopened = step(id, "reopening", "{\"reason\": \"It was in warranty\"}");
    assertThat(text(reopened, "state")).isEqualTo("FILED");
    assertThat(reopened.has("alternative")).isFalse();
    step(id, "declining", DECLINED);
    assertThat(text(step(id, "closing", ""), "state")).isEqualTo("CLOSED");
  }

  @Test
  void what_became_of_the_customer_is_stated_and_may_turn_out_otherwise() {
    String id = text(file("HIGH"), "id");
    String path = "/api/complaints/" + id + "/outcome";
    assertThat(post(path, "{\"outcome\": \"LOST\"}").statusCode()).isEqualTo(409);
    step(id, "resolution", RESOLVED);
    assertThat(
            text(step(id, "outcome", "{\"outcome\": \"LOST\", \"reason\": \"Moved\"}"), "outcome"))
        .isEqualTo("LOST");
    JsonNode won = step(id, "outcome", "{\"outcome\": \"RECOVERED\", \"advocate\": true}");
    assertThat(won.path("advocate").asBoolean()).isTrue();
    step(id, "closing", "");
    assertThat(post(path, "{\"outcome\": \"LOST\", \"advocate\": true}").statusCode())
        .isEqualTo(422);
    assertThat(types(id))
        .containsExactly(
            "ComplaintFiled",
            "ComplaintResolved",
            "CustomerLost",
            "CustomerRecovered",
            "ComplaintClosed");
    assertThat(alerts(id))
        .containsExactly("+filed", "-filed", "+lost", "-lost", "+recovered", "-recovered");
  }

  @Test
  void of_two_who_claim_a_complaint_at_once_one_has_it() {
    for (int round = 0; round < 5; round++) {
      String id = text(file("LOW"), "id");
      List<Integer> answers =
          Stream.of("li", "zhao", "qian")
              .map(who -> CompletableFuture.supplyAsync(() -> claim(id, who).statusCode()))
              .toList()
              .stream()
              .map(CompletableFuture::join)
              .toList();
      assertThat(answers).containsExactlyInAnyOrder(200, 409, 409);
      JsonNode claimed = get("/api/complaints/" + id);
      assertThat(claimed.path("handOvers").asInt()).isZero();
      assertThat(claim(id, text(claimed, "owner")).statusCode()).isEqualTo(200);
      assertThat(chronicle(id)).containsExactly("FILED", "OWNER_ASSIGNED");
    }
  }

  private HttpResponse<String> claim(String id, String who) {
    return send(
        posting("/api/complaints/" + id + "/claim", "")
            .setHeader("Authorization", TestTokens.bearerOf(who, "staff")));
  }
}
