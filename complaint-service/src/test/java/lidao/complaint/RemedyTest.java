package lidao.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import lidao.contract.Topic;
import lidao.fixture.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RemedyTest extends ComplaintServiceTest {

  private static final String LEADER = TestTokens.bearerOf("mei", "supervisor", "staff");

  @BeforeEach
  void fridayMorning() {
    CLOCK.set(FRIDAY);
  }

  @Test
  void a_remedy_within_ones_authority_is_offered_accepted_and_delivered() {
    String id = text(file("HIGH"), "id");
    JsonNode remedy = proposed(id, STAFF, "REPLACEMENT", "一台新的唱机", "500.00", "CNY");
    assertThat(text(remedy, "state")).isEqualTo("OFFERED");
    assertThat(remedy.path("cost").asString()).isEqualTo("500");
    taken(id, remedy, "acceptance");
    assertThat(text(taken(id, remedy, "delivery"), "state")).isEqualTo("DELIVERED");
    assertThat(types(id))
        .containsExactly("ComplaintFiled", "RemedyOffered", "RemedyAccepted", "RemedyDelivered");
    JsonNode offered = events(Topic.COMPLAINTS, id).get(1);
    assertThat(text(offered, "cost") + text(offered, "currency")).isEqualTo("500CNY");
    assertThat(alerts(id)).containsExactly("+filed");
    assertThat(chronicle(id))
        .containsExactly("FILED", "REMEDY_OFFERED", "REMEDY_ACCEPTED", "REMEDY_DELIVERED");
    assertThat(get("/api/complaints/" + id + "/remedies").size()).isEqualTo(1);
  }

  @Test
  void above_ones_authority_it_waits_for_somebody_else_who_has_more() {
    String id = text(file("HIGH"), "id");
    for (List<String> tooMuch :
        List.of(List.of("500.01", "CNY"), List.of("1", "JPY"), List.of("100000", "CNY"))) {
      JsonNode remedy = proposed(id, STAFF, "REFUND", "Back", tooMuch.get(0), tooMuch.get(1));
      assertThat(text(remedy, "state")).as("%s", tooMuch).isEqualTo("PROPOSED");
      String path = path(id, remedy, "approval");
      assertThat(post(path, "{}").statusCode()).isEqualTo(403);
      assertThat(post(path(id, remedy, "acceptance"), "{}").statusCode()).isEqualTo(409);
      HttpResponse<String> answer = send(posting(path, "{}").setHeader("Authorization", LEADER));
      assertThat(text(JSON.readTree(answer.body()), "state")).isEqualTo("OFFERED");
      assertThat(text(JSON.readTree(answer.body()), "decidedBy")).isEqualTo("mei");
      assertThat(send(posting(path, "{}").setHeader("Authorization", LEADER)).statusCode())
          .isEqualTo(409);
    }
    assertThat(alerts(id).stream().filter(a -> a.endsWith("/approval")).map(a -> a.charAt(0)))
        .containsExactly('+', '-', '+', '-', '+', '-');
    assertThat(types(id).stream().filter("RemedyOffered"::equals)).hasSize(3);
  }

  @Test
  void a_refused_remedy_is_never_offered_and_a_rejected_one_never_delivered() {
    String id = text(file("HIGH"), "id");
    JsonNode refused = proposed(id, STAFF, "REFUND", "All of it", "9000", "CNY");
    String path = path(id, refused, "refusal");
    assertThat(send(posting(path, "{}").setHeader("Authorization", LEADER)).statusCode())
        .isEqualTo(422);
    HttpResponse<String> answer =
        send(posting(path, "{\"reason\": \"Half will do\"}").setHeader("Authorization", LEADER));
    assertThat(text(JSON.readTree(answer.body()), "state")).isEqualTo("REFUSED");
    JsonNode rejected = proposed(id, STAFF, "EXTRA", "A cake", null, null);
    taken(id, rejected, "rejection");
    assertThat(post(path(id, rejected, "delivery"), "{}").statusCode()).isEqualTo(409);
    assertThat(types(id)).containsExactly("ComplaintFiled", "RemedyOffered");
    assertThat(chronicle(id)).endsWith("REMEDY_REFUSED", "REMEDY_OFFERED", "REMEDY_REJECTED");
  }

  @Test
  void a_remedy_that_cannot_be_is_refused_by_its_field() {
    String path = "/api/complaints/" + text(file("LOW"), "id") + "/remedies";
    for (List<String> wrong :
        List.of(
            List.of("cost", "\"cost\": -1, \"currency\": \"CNY\""),
            List.of("cost", "\"cost\": 1.005, \"currency\": \"CNY\""),
            List.of("cost", "\"cost\": 0.5, \"currency\": \"JPY\""),
            List.of("cost", "\"cost\": 1e15, \"currency\": \"CNY\""),
            List.of("cost", "\"currency\": \"CNY\""),
            List.of("currency", "\"cost\": 1"),
            List.of("currency", "\"cost\": 1, \"currency\": \"XXX\""),
            List.of("currency", "\"cost\": 1, \"currency\": \"XAU\""),
            List.of("cost", "\"cost\": 0, \"currency\": \"CNY\""),
            List.of("cost", "\"cost\": null"),
            List.of("currency", "\"cost\": 1, \"currency\": \"RMB\""))) {
      String body = "{\"kind\": \"REFUND\", \"description\": \"x\", " + wrong.get(1) + "}";
      HttpResponse<String> answer = post(path, body);
      assertThat(answer.statusCode()).as(body).isEqualTo(422);
      assertThat(text(JSON.readTree(answer.body()).path("errors").get(0), "field"))
          .as(body)
          .isEqualTo(wrong.get(0));
    }
  }

  @Test
  void what_was_promised_is_kept_and_decided_after_the_end_too_and_nothing_new_is_given() {
    String id = text(file("HIGH"), "id");
    JsonNode promised = proposed(id, STAFF, "REPLACEMENT", "A new one", null, null);
    taken(id, promised, "acceptance");
    JsonNode asked = proposed(id, STAFF, "REFUND", "All of it", "9000", "CNY");
    step(id, "resolution", "{\"resolution\": \"Replaced\"}");
    step(id, "closing", "");
    assertThat(text(taken(id, promised, "delivery"), "state")).isEqualTo("DELIVERED");
    String refusal = path(id, asked, "refusal");
    HttpResponse<String> refused =
        send(posting(refusal, "{\"reason\": \"Replaced\"}").setHeader("Authorization", LEADER));
    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(200);
    assertThat(alerts(id)).contains("-remedy/" + text(asked, "id") + "/approval");
    String more = "{\"kind\": \"EXTRA\", \"description\": \"A cake\"}";
    assertThat(post("/api/complaints/" + id + "/remedies", more).statusCode()).isEqualTo(409);
  }

  @Test
  void everybody_is_told_how_much_they_may_give_away() {
    JsonNode mine = get("/api/complaints/authority");
    assertThat(mine.path("unlimited").asBoolean()).isFalse();
    assertThat(mine.path("limits").path("CNY").asInt()).isEqualTo(500);
    JsonNode leaders =
        JSON.readTree(
            send(request("/api/complaints/authority").setHeader("Authorization", LEADER)).body());
    assertThat(leaders.path("unlimited").asBoolean()).isTrue();
    assertThat(leaders.path("limits").isEmpty()).isTrue();
  }

  @Test
  void an_apology_is_kept_with_the_rank_of_the_one_who_makes_it_and_stops_its_clock() {
    String id = text(file("GRAVE"), "id");
    assertThat(apologyIsOpen(id)).isTrue();
    String path = "/api/complaints/" + id + "/apologies";
    String body = "{\"rank\": \"副经理\", \"channel\": \"VISIT\", \"words\": \"非常抱歉\"}";
    HttpResponse<String> answer = send(posting(path, body).setHeader("Authorization", LEADER));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    assertThat(get(path).get(0)).isEqualTo(JSON.readTree(answer.body()));
    JsonNode fact = events(Topic.COMPLAINTS, id).get(1);
    assertThat(text(fact, "type")).isEqualTo("ApologyMade");
    assertThat(text(fact, "rank") + text(fact, "by")).isEqualTo("副经理mei");
    assertThat(fact.toString()).doesNotContain("非常抱歉");
    assertThat(post(path, "{\"channel\": \"VISIT\"}").statusCode()).isEqualTo(422);
    assertThat(apologyIsOpen(id)).isFalse();
  }

  private boolean apologyIsOpen(String complaint) {
    return jdbc.sql(
            "select exists (select from deadline where complaint_id = ?::uuid and kind = 'APOLOGY' and done_at is null)")
        .param(complaint)
        .query(Boolean.class)
        .single();
  }

  private JsonNode proposed(
      String id, String who, String kind, String what, String cost, String currency) {
    String money =
        cost == null ? "" : ", \"cost\": %s, \"currency\": \"%s\"".formatted(cost, currency);
    HttpResponse<String> answer =
        send(
            posting(
                    "/api/complaints/" + id + "/remedies",
                    "{\"kind\": \"%s\", \"description\": \"%s\"%s}".formatted(kind, what, money))
                .setHeader("Authorization", who));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return JSON.readTree(answer.body());
  }

  private JsonNode taken(String id, JsonNode remedy, String step) {
    HttpResponse<String> answer = post(path(id, remedy, step), "{}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  private static String path(String id, JsonNode remedy, String step) {
    return "/api/complaints/" + id + "/remedies/" + text(remedy, "id") + "/" + step;
  }
}
