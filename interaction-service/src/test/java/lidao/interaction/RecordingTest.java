package lidao.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import lidao.contract.complaints.ComplaintFiled;
import lidao.contract.complaints.Origin;
import lidao.contract.complaints.Severity;
import lidao.contract.customers.Channel;
import lidao.contract.reminders.GreetingSent;
import lidao.fixture.TestRecord;
import lidao.fixture.TestTokens;
import lidao.fixture.TestTopics;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RecordingTest extends InteractionServiceTest {

  @Test
  void contacts_over_http_and_reported_complaints_and_reminders_are_one_timeline() {
    UUID id = UUID.randomUUID();
    arrived(profile(id, "王小明", "+8613900000076"));
    TestTopics.publish(
        INTAKE,
        "x",
        report(
            "BOOKING",
            "2026-11-01T10:00:00+08:00",
            "A table for ten",
            "\"customerCode\": \"B-" + id + "\""),
        report(
            "CALL",
            "2026-11-03T10:00:00+08:00",
            "Asked for noodles",
            "\"phone\": \"139 0000 0076\", \"name\": \"王先生\""));
    JsonNode visit =
        post(
            "/api/interactions",
            """
            {"customer": {"customerId": "%s"}, "kind": "VISIT", "direction": "INBOUND",
             "occurredAt": "2026-11-02T12:00:00+08:00", "place": "West Lake", "seat": "7",
             "summary": "Lunch with family"}"""
                .formatted(id));
    state(
        new ComplaintFiled(
            UUID.randomUUID(),
            "C-2026-000001",
            id,
            "The soup was cold",
            Severity.HIGH,
            Origin.CUSTOMER,
            NOW,
            NOW,
            NOW,
            null));
    state(
        new GreetingSent(
            UUID.randomUUID(),
            UUID.randomUUID(),
            id,
            "BIRTHDAY",
            Channel.EMAIL,
            "zh-CN",
            NOW.minusSeconds(60)));
    settled();

    assertThat(timeline(id))
        .containsExactly(
            "COMPLAINT FILED The soup was cold",
            "REMINDER GREETING_SENT -",
            "INTERACTION CALL Asked for noodles",
            "INTERACTION VISIT Lunch with family",
            "INTERACTION BOOKING A table for ten");
    assertThat(recorded(id))
        .hasSize(3)
        .allSatisfy(
            fact -> {
              assertThat(fact.type()).isEqualTo("care.InteractionRecorded.v1");
              assertThat(fact.header("ce_source")).isEqualTo("/interaction-service");
              assertThat(fact.subject()).isEqualTo(id.toString());
            })
        .extracting(TestRecord::value)
        .anyMatch(v -> v.contains("\"seat\":\"7\"") && v.contains(visit.get("id").asString()));
    assertThat(text(visit, "staffId")).isEqualTo("5f0c2c1e-0000-4000-8000-000000000001");
    assertThat(get("/api/interactions/" + text(visit, "id"))).isEqualTo(visit);
  }

  @Test
  void a_timeline_comes_in_pages_that_neither_repeat_nor_skip() {
    UUID id = UUID.randomUUID();
    arrived(profile(id, "陈一"));
    for (int i = 0; i < 5; i++) {
      post(
          "/api/interactions",
          """
          {"customer": {"customerId": "%s"}, "kind": "CALL",
           "occurredAt": "2026-11-01T00:00:00Z", "summary": "call %d"}"""
              .formatted(id, i));
    }
    var first = get("/api/interactions/timeline?limit=3&customerId=" + id);
    var second =
        get(
            "/api/interactions/timeline?limit=3&customerId="
                + id
                + "&cursor="
                + text(first, "next"));

    assertThat(first.get("items")).hasSize(3);
    assertThat(second.get("items")).hasSize(2);
    assertThat(second.hasNonNull("next")).isFalse();
    assertThat(
            java.util.stream.Stream.concat(
                first.get("items").valueStream(), second.get("items").valueStream()))
        .extracting(e -> text(e, "summary"))
        .containsExactlyInAnyOrder("call 0", "call 1", "call 2", "call 3", "call 4");
  }

  @Test
  void a_report_before_its_profile_is_completed_when_the_profile_comes() {
    UUID id = UUID.randomUUID();
    var byId = report("CALL", "2026-11-01T00:00:00Z", "by id", "\"customerId\": \"" + id + "\"");
    var byCode =
        report("CALL", "2026-11-02T00:00:00Z", "by code", "\"customerCode\": \"B-" + id + "\"");
    var byMail =
        report("CALL", "2026-11-03T00:00:00Z", "by mail", "\"email\": \"ZHAO@example.cn\"");
    TestTopics.publish(INTAKE, "x", byId, byCode, byMail);
    settled();

    assertThat(unmatched())
        .extracting(i -> text(i, "summary"))
        .contains("by id", "by code", "by mail");
    assertThat(recorded(id)).isEmpty();

    arrived(profile(id, "赵六", "zhao@example.cn"));
    settled();

    assertThat(timeline(id))
        .containsExactly(
            "INTERACTION CALL by mail", "INTERACTION CALL by code", "INTERACTION CALL by id");
    assertThat(recorded(id)).hasSize(3);
    assertThat(unmatched())
        .extracting(i -> text(i, "summary"))
        .doesNotContain("by id", "by code", "by mail");
    assertThat(
            jdbc.sql("select count(*) from waiting_key where key like '%' || ?")
                .param(id.toString())
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void a_phone_that_a_household_shares_waits_until_staff_tell_whose_it_was() {
    UUID husband = UUID.randomUUID();
    UUID wife = UUID.randomUUID();
    arrived(profile(husband, "孙强", "+8613800000002"));
    arrived(profile(wife, "周敏", "+8613800000002"));
    TestTopics.publish(
        INTAKE,
        "x",
        report("CALL", "2026-11-01T00:00:00Z", "who called?", "\"phone\": \"13800000002\""));
    settled();

    JsonNode waiting =
        unmatched().stream()
            .filter(i -> text(i, "summary").equals("who called?"))
            .findFirst()
            .orElseThrow();
    assertThat(waiting.at("/waiting/because").asString()).isEqualTo("AMBIGUOUS");
    assertThat(waiting.at("/waiting/reference/phone").asString()).isEqualTo("13800000002");

    String path = "/api/interactions/" + text(waiting, "id") + "/match";
    String owner = "{\"customerId\": \"" + wife + "\"}";
    JsonNode stranger =
        read(send("POST", path, STAFF, "{\"customerId\": \"" + UUID.randomUUID() + "\"}"), 422);
    assertThat(stranger.at("/errors/0/field").asString()).isEqualTo("customerId");
    JsonNode matched = read(send("POST", path, STAFF, owner), 200);
    read(send("POST", path, STAFF, owner), 200);
    read(send("POST", path, STAFF, "{\"customerId\": \"" + husband + "\"}"), 409);
    settled();

    assertThat(text(matched, "customerId")).isEqualTo(wife.toString());
    assertThat(timeline(wife)).containsExactly("INTERACTION CALL who called?");
    assertThat(timeline(husband)).isEmpty();
    assertThat(recorded(wife)).hasSize(1);
  }

  @Test
  void what_waits_is_listed_in_pages_and_counted() {
    var before = count("interaction where customer_id is null");
    for (int i = 0; i < 3; i++) {
      post(
          "/api/interactions",
          """
          {"customer": {"name": "nobody %d"}, "kind": "CALL", "occurredAt": "2026-11-01T00:00:00Z",
           "summary": "walk-in"}"""
              .formatted(i));
    }
    String meters = send("GET", "/actuator/prometheus", STAFF, "").body();

    assertThat(meters.lines().filter(l -> l.startsWith("lidao_interactions_unmatched")))
        .singleElement()
        .asString()
        .endsWith(" " + (before + 3) + ".0");
    var seen = new java.util.ArrayList<String>();
    String cursor = "";
    do {
      JsonNode page = get("/api/interactions/unmatched?limit=2" + cursor);
      page.get("items").forEach(i -> seen.add(text(i, "id")));
      cursor = page.hasNonNull("next") ? "&cursor=" + text(page, "next") : "";
    } while (!cursor.isEmpty());
    assertThat(seen).doesNotHaveDuplicates().hasSize((int) before + 3);
  }

  @Test
  void a_post_repeated_under_its_key_is_one_contact() {
    UUID id = UUID.randomUUID();
    arrived(profile(id, "钱七"));
    String body =
        """
        {"customer": {"customerId": "%s"}, "kind": "CALL", "occurredAt": "2026-11-01T00:00:00Z",
         "summary": "once"}"""
            .formatted(id);
    var first = send("POST", "/api/interactions", STAFF, body, "Idempotency-Key", "k-" + id);
    var again = send("POST", "/api/interactions", STAFF, body, "Idempotency-Key", "k-" + id);
    settled();

    assertThat(read(again, 201)).isEqualTo(read(first, 201));
    assertThat(first.headers().firstValue("Location"))
        .contains("/api/interactions/" + text(read(first, 201), "id"));
    assertThat(timeline(id)).hasSize(1);
    assertThat(recorded(id)).hasSize(1);
  }

  @Test
  void a_request_that_cannot_be_true_is_refused_field_by_field() {
    JsonNode problem =
        read(
            send(
                "POST",
                "/api/interactions",
                STAFF,
                """
                {"customer": {"phone": " "}, "kind": "CALL", "occurredAt": "2027-01-01T00:00:00Z",
                 "summary": "  ", "place": "a\\u0000b"}"""),
            422);
    assertThat(problem.get("errors"))
        .extracting(e -> e.get("field").asString())
        .containsExactlyInAnyOrder("occurredAt", "summary", "place", "customer.phone");

    problem =
        read(
            send(
                "POST",
                "/api/interactions",
                STAFF,
                "{\"customer\": {}, \"kind\": \"DANCE\", \"occurredAt\": \"2026-11-01T00:00:00Z\", \"summary\": \"x\"}"),
            422);
    assertThat(problem.toString()).contains("kind").contains("VISIT");
    assertThat(send("GET", "/api/interactions/timeline?customerId=1", STAFF, "").statusCode())
        .isEqualTo(400);
    assertThat(send("GET", "/api/interactions/" + UUID.randomUUID(), STAFF, "").statusCode())
        .isEqualTo(404);
  }

  @Test
  void each_call_needs_its_role() {
    String contact =
        "{\"customer\": {\"name\": \"x\"}, \"kind\": \"CALL\", \"occurredAt\": \"2026-11-01T00:00:00Z\", \"summary\": \"x\"}";
    UUID id = UUID.randomUUID();
    record Call(String method, String path, String body, List<String> allowed) {}
    var calls =
        List.of(
            new Call(
                "POST", "/api/interactions", contact, List.of("staff", "supervisor", "integrator")),
            new Call("GET", "/api/interactions/" + id, "", List.of("staff", "supervisor")),
            new Call("GET", "/api/interactions/unmatched", "", List.of("staff", "supervisor")),
            new Call(
                "POST",
                "/api/interactions/" + id + "/match",
                "{\"customerId\": \"" + id + "\"}",
                List.of("staff", "supervisor")),
            new Call(
                "GET",
                "/api/interactions/timeline?customerId=" + id,
                "",
                List.of("staff", "supervisor")),
            new Call(
                "GET",
                "/api/interactions/guests/" + id + "/brief",
                "",
                List.of("staff", "supervisor")),
            new Call("GET", "/api/interactions/parked-events", "", List.of("operator")));
    for (Call call : calls) {
      for (String role : List.of("staff", "supervisor", "operator", "integrator", "guest")) {
        int status =
            send(call.method(), call.path(), TestTokens.bearer(role), call.body()).statusCode();
        if (call.allowed().contains(role)) {
          assertThat(status).as("%s as %s", call, role).isNotIn(401, 403, 500);
        } else {
          assertThat(status).as("%s as %s", call, role).isEqualTo(403);
        }
      }
      assertThat(
              send(call.method(), call.path(), TestTokens.forged("staff"), call.body())
                  .statusCode())
          .isEqualTo(401);
    }
  }

  private List<JsonNode> unmatched() {
    return get("/api/interactions/unmatched?limit=200").get("items").valueStream().toList();
  }
}
