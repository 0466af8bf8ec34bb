package lidao.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import lidao.contract.Topic;
import lidao.fixture.TestEvent;
import lidao.fixture.TestTokens;
import lidao.fixture.TestTopics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class IntakeTest extends ComplaintServiceTest {

  private static final String TYPE = "care.ComplaintReported.v1";

  @BeforeEach
  void fridayMorning() {
    CLOCK.set(FRIDAY);
  }

  @Test
  void a_complaint_over_http_is_numbered_stated_and_calls_for_staff() {
    HttpResponse<String> answer =
        post(
            "/api/complaints",
            """
            {"summary": "汤是凉的 <b>soup</b>", "details": "…", "severity": "GRAVE", "origin": "EMPLOYEE",
             "occurredAt": "2026-11-20T09:00:00+08:00", "place": "Table 4", "reference": "R-77"}\
            """);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    JsonNode filed = JSON.readTree(answer.body());
    String id = text(filed, "id");
    assertThat(answer.headers().firstValue("Location")).contains("/api/complaints/" + id);
    assertThat(answer.headers().firstValue("ETag")).contains("\"1\"");
    assertThat(text(filed, "number")).matches("C-2026-\\d{6}");
    assertThat(get("/api/complaints/" + id)).isEqualTo(filed);

    JsonNode fact = events(Topic.COMPLAINTS, id).get(0);
    assertThat(text(fact, "number")).isEqualTo(text(filed, "number"));
    assertThat(text(fact, "holdingAnswerDue")).isEqualTo("2026-11-20T03:30:00Z");
    assertThat(text(fact, "firstAnswerDue")).isEqualTo("2026-11-20T06:30:00Z");
    JsonNode alert = events(Topic.ALERTS, id).get(0);
    assertThat(text(alert, "code")).isEqualTo("complaint.filed");
    assertThat(text(alert, "severity")).isEqualTo("CRITICAL");
    assertThat(text(alert, "role")).isEqualTo("staff");
    assertThat(text(alert, "causeKey")).isEqualTo("complaint/" + id + "/filed");
    assertThat(text(alert.path("parameters"), "number")).isEqualTo(text(filed, "number"));
    assertThat(chronicle(id)).containsExactly("FILED");
  }

  @Test
  void each_of_a_rush_has_its_own_number_answer_and_trace_though_few_transactions_write_them() {
    List<String> traces =
        IntStream.range(0, 40).mapToObj(i -> "%032x".formatted(0xabc0000L + i)).toList();
    ExecutorService senders = Executors.newFixedThreadPool(traces.size());
    List<CompletableFuture<HttpResponse<String>>> rush =
        traces.stream()
            .map(
                trace ->
                    posting("/api/complaints", "{\"summary\": \"Rush %s\"}".formatted(trace))
                        .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01"))
            .map(filing -> CompletableFuture.supplyAsync(() -> send(filing), senders))
            .toList();
    List<JsonNode> filed =
        rush.stream().map(CompletableFuture::join).map(a -> JSON.readTree(a.body())).toList();
    senders.shutdown();
    assertThat(filed).extracting(each -> text(each, "number")).doesNotHaveDuplicates();
    assertThat(filed)
        .extracting(each -> text(each, "summary"))
        .isEqualTo(traces.stream().map(trace -> "Rush " + trace).toList());
    settle();
    assertThat(TestTopics.readNow(Topic.COMPLAINTS.topicName()))
        .filteredOn(record -> record.value().contains("\"Rush "))
        .hasSize(traces.size())
        .allSatisfy(
            record ->
                assertThat(record.value())
                    .contains("Rush " + record.header("traceparent").substring(3, 35)));
    assertThat(
            jdbc.sql("select count(distinct xmin::text) from complaint where summary like 'Rush %'")
                .query(Integer.class)
                .single())
        .isLessThan(20);
  }

  @Test
  void a_complaint_filed_twice_with_one_key_is_one_complaint() {
    String key = UUID.randomUUID().toString();
    String body = "{\"summary\": \"Twice\"}";
    String path = "/api/complaints";
    HttpResponse<String> first = send(posting(path, body).header("Idempotency-Key", key));
    HttpResponse<String> second = send(posting(path, body).header("Idempotency-Key", key));
    assertThat(second.statusCode()).isEqualTo(201);
    assertThat(second.body()).isEqualTo(first.body());
    String id = text(JSON.readTree(first.body()), "id");
    assertThat(types(id)).containsExactly("ComplaintFiled");
    assertThat(alerts(id)).containsExactly("+filed");
    HttpRequest.Builder other =
        posting(path, "{\"summary\": \"Other\"}").header("Idempotency-Key", key);
    assertThat(send(other).statusCode()).isEqualTo(422);
  }

  @Test
  void http_names_every_bad_field_and_files_nothing() {
    long before = countComplaints();
    HttpResponse<String> answer =
        post(
            "/api/complaints",
            """
            {"summary": " ", "occurredAt": "2027-02-28T00:00:00Z", "place": "\\u0000", "customer": {}}\
            """);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(JSON.readTree(answer.body()).path("errors").valueStream().map(e -> text(e, "field")))
        .containsExactlyInAnyOrder("summary", "occurredAt", "place", "customer");
    for (String wrong :
        List.of(
            "{\"summary\": \"x\", \"severity\": \"AWFUL\"}",
            "{\"summary\": \"x\", \"occurredAt\": \"2026-02-30T00:00:00Z\"}",
            "{\"summary\": \"x\", \"sumary\": 1}",
            "{\"summary\"",
            "null",
            "[]")) {
      int status = post("/api/complaints", wrong).statusCode();
      assertThat(status).as(wrong).isBetween(400, 422);
    }
    assertThat(countComplaints()).isEqualTo(before);
  }

  @Test
  void a_reported_complaint_is_filed_once_however_often_it_comes() {
    TestEvent event = TestEvent.of("/web-shop", TYPE, "{\"summary\": \"Broken cup\"}");
    publishReports(event, event);
    settle();
    publishReports(event);
    JsonNode filed = only("Broken cup");
    assertThat(text(filed, "source")).isEqualTo("/web-shop");
    assertThat(types(text(filed, "id"))).containsExactly("ComplaintFiled");
    assertThat(alerts(text(filed, "id"))).containsExactly("+filed");
  }

  @Test
  void a_bad_report_is_parked_with_its_field_and_the_good_ones_around_it_are_filed() {
    publishReports(
        TestEvent.of("/web-shop", TYPE, "{\"summary\": \"Good before\"}"),
        TestEvent.of("/web-shop", TYPE, "{\"summary\": \"\"}").withId("no-summary"),
        TestEvent.of("/web-shop", TYPE, "{\"summary\": \"x\", \"severity\": \"AWFUL\"}")
            .withId("bad-severity"),
        TestEvent.of("/web-shop", TYPE, "{\"summary\": \"x\", \"customer\": {\"phone\": \" \"}}")
            .withId("nobody"),
        TestEvent.of("/web-shop", TYPE, "null").withId("null"),
        TestEvent.of("/web-shop", TYPE, "{\"summary\"").withId("half"),
        TestEvent.of("/web-shop", TYPE, "{\"summary\": \"Good after\"}"));
    settle();
    only("Good before");
    only("Good after");
    JsonNode parked = parked("en");
    assertThat(
            parked
                .valueStream()
                .filter(p -> text(p, "source").equals("/web-shop"))
                .map(p -> text(p, "eventId") + ":" + text(p, "field")))
        .containsExactly(
            "no-summary:summary", "bad-severity:severity", "nobody:customer", "null:", "half:");
    assertThat(parked.valueStream().map(p -> text(p, "reason")))
        .noneMatch(String::isBlank)
        .noneMatch(IntakeTest::hasChinese);
    assertThat(parked("zh-TW").valueStream().map(p -> text(p, "reason")))
        .allMatch(IntakeTest::hasChinese)
        .contains("內容是 null；應是一個 JSON 物件");
  }

  private JsonNode parked(String language) {
    return JSON.readTree(
            send(request("/api/complaints/parked-events")
                    .setHeader("Accept-Language", language)
                    .setHeader("Authorization", TestTokens.bearer("operator")))
                .body())
        .path("items");
  }

  private static boolean hasChinese(String text) {
    return text.codePoints()
        .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
  }

  @Test
  void a_complaint_of_an_unknown_customer_is_filed_at_once_and_completed_when_the_profile_comes() {
    String phone = "+8613900001234";
    publishReports(
        TestEvent.of(
            "/web-shop",
            TYPE,
            """
            {"summary": "Who am I", "customer": {"phone": "139 0000 1234", "name": "王芳"}}\
            """));
    settle();
    JsonNode waiting = only("Who am I");
    String id = text(waiting, "id");
    assertThat(waiting.has("customerId")).isFalse();
    assertThat(text(waiting.path("claimedCustomer"), "name")).isEqualTo("王芳");
    assertThat(types(id)).containsExactly("ComplaintFiled");

    UUID stranger = UUID.randomUUID();
    publish(Topic.PROFILES, stranger.toString(), "CustomerProfile", profile(stranger, "李雷", null));
    settle();
    assertThat(get("/api/complaints/" + id).has("customerId")).isFalse();

    UUID wang = UUID.randomUUID();
    publish(Topic.PROFILES, wang.toString(), "CustomerProfile", profile(wang, "王芳", phone));
    await().until(() -> get("/api/complaints/" + id).has("customerId"));
    JsonNode completed = get("/api/complaints/" + id);
    assertThat(text(completed, "customerId")).isEqualTo(wang.toString());
    assertThat(completed.has("claimedCustomer")).isFalse();
    assertThat(completed.path("version").asInt()).isEqualTo(2);
    assertThat(chronicle(id)).containsExactly("FILED", "CUSTOMER_KNOWN");
    assertThat(get("/api/complaints?customerId=" + wang).path("items").size()).isEqualTo(1);
    assertThat(types(id)).containsExactly("ComplaintFiled", "CustomerIdentified");
    JsonNode identified = events(Topic.COMPLAINTS, id).get(1);
    assertThat(text(identified, "customerId")).isEqualTo(wang.toString());
    assertThat(identified.has("by")).isFalse();

    step(id, "acknowledgement", "{}");
    assertThat(text(events(Topic.COMPLAINTS, id).get(2), "customerId")).isEqualTo(wang.toString());
  }

  @Test
  void a_known_customer_is_named_from_the_first_event_on() {
    UUID wang = UUID.randomUUID();
    publish(Topic.PROFILES, wang.toString(), "CustomerProfile", profile(wang, "Wang", null));
    settle();
    HttpResponse<String> answer =
        post(
            "/api/complaints",
            "{\"summary\": \"Known\", \"customer\": {\"customerId\": \"%s\"}}".formatted(wang));
    String id = text(JSON.readTree(answer.body()), "id");
    assertThat(text(events(Topic.COMPLAINTS, id).get(0), "customerId")).isEqualTo(wang.toString());
    assertThat(text(events(Topic.ALERTS, id).get(0), "customerId")).isEqualTo(wang.toString());
  }

  private static void publishReports(TestEvent... events) {
    TestTopics.publish(Topic.INTAKE_COMPLAINTS.topicName(), "web-shop", events);
  }

  private JsonNode only(String summary) {
    await().until(() -> !named(summary).isEmpty());
    settle();
    List<String> ids = named(summary);
    assertThat(ids).hasSize(1);
    return get("/api/complaints/" + ids.get(0));
  }

  private List<String> named(String summary) {
    return jdbc.sql("select id::text from complaint where summary = ?")
        .param(summary)
        .query(String.class)
        .list();
  }

  private long countComplaints() {
    return jdbc.sql("select count(*) from complaint").query(Long.class).single();
  }
}
