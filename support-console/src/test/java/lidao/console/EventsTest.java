package lidao.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;
import lidao.fixture.TestRecord;
import lidao.fixture.TestTopics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class EventsTest extends ConsoleTest {

  private static final String TOPIC = "care.intake.complaints.v1";

  /** An event that finds no broker yet waits for three seconds only. */
  @BeforeEach
  void theBrokerIsFound() {
    String first = event(UUID.randomUUID().toString(), "/booking", "\"summary\":\"first\"");
    await().until(() -> send("application/cloudevents+json", first).statusCode() == 202);
  }

  @Test
  void an_event_over_http_stands_on_its_topic_as_a_kafka_client_would_have_put_it() {
    String id = UUID.randomUUID().toString();

    HttpResponse<String> answer =
        send(
            "application/cloudevents+json",
            event(
                id, "/booking/web", "\"summary\":\"汤凉了\",\"customer\":{\"customerCode\":\"G-1\"}"));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    TestRecord record = record(id);
    assertThat(record.header("ce_source")).isEqualTo("/booking/web");
    assertThat(record.header("ce_specversion")).isEqualTo("1.0");
    assertThat(record.header("ce_time")).isEqualTo("2026-11-21T01:00:00Z");
    assertThat(record.type()).isEqualTo("care.ComplaintReported.v1");
    assertThat(record.key()).isEqualTo("G-1");
    assertThat(json.readTree(record.value()).path("summary").asString()).isEqualTo("汤凉了");
  }

  @Test
  void binary_mode_takes_the_attributes_from_headers() {
    String id = UUID.randomUUID().toString();

    HttpResponse<String> answer =
        send(
            request("/api/events", "integrator")
                .header("Content-Type", "application/json")
                .header("ce-specversion", "1.0")
                .header("ce-id", id)
                .header("ce-source", "/till")
                .header("ce-type", "care.ComplaintReported.v1")
                .POST(BodyPublishers.ofString("{\"summary\":\"short change\"}")));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    assertThat(record(id).header("ce_source")).isEqualTo("/till");
  }

  @Test
  void what_is_wrong_is_named_field_by_field() {
    HttpResponse<String> answer =
        send(
            "application/cloudevents+json",
            event(
                "x".repeat(201),
                "/booking",
                "\"severity\":\"AWFUL\",\"customer\":{\"customerId\":\"no\"}"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(tree(answer).path("errors").findValuesAsString("field"))
        .contains("id", "data.summary", "data.severity", "data.customer.customerId");
  }

  @Test
  void a_report_is_told_what_to_send_instead_in_the_readers_language() {
    assertThat(wrong("\"summary\":\" \",\"occurredAt\":\"2026-11-21T09:00:00\"", "en"))
        .contains("summary: must hold more than blanks", "such as 2026-11-21T09:00:00Z");
    assertThat(wrong("\"customer\":{},\"severity\":\"AWFUL\"", "en"))
        .contains("severity: must be one of LOW, NORMAL, HIGH, GRAVE", "summary: is required")
        .contains("customer: needs at least one of customerId, customerCode, phone, email, name")
        .doesNotContain("customer.phone");
    assertThat(wrong("\"summary\":\"x\",\"customer\":{\"phone\":null}", "zh-CN"))
        .contains("customer: 至少要有其中一项：");
    assertThat(wrong("\"summary\":", "en")).contains("is not valid JSON");
    assertThat(wrong("\"summary\":\"x\"} {", "en")).doesNotContain("our fault");
  }

  private String wrong(String fields, String language) {
    HttpResponse<String> answer =
        send(
            request("/api/events", "integrator")
                .header("Content-Type", "application/json")
                .header("Accept-Language", language)
                .header("ce-specversion", "1.0")
                .header("ce-id", UUID.randomUUID().toString())
                .header("ce-source", "/booking")
                .header("ce-type", "care.ComplaintReported.v1")
                .POST(BodyPublishers.ofString("{" + fields + "}")));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    return tree(answer).path("detail").asString();
  }

  @Test
  void a_source_of_another_system_is_refused() {
    String stolen = event(UUID.randomUUID().toString(), "/bookings", "\"summary\":\"x\"");

    HttpResponse<String> answer = send("application/cloudevents+json", stolen);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(tree(answer).path("errors").path(0).path("field").asString()).isEqualTo("source");
  }

  @Test
  void facts_are_ours_to_state() {
    String fact =
        event(UUID.randomUUID().toString(), "/booking", "\"summary\":\"x\"")
            .replace("care.ComplaintReported.v1", "care.ComplaintFiled.v1");

    assertThat(send("application/cloudevents+json", fact).body())
        .contains("\"type\"")
        .contains("care.ComplaintReported.v1");
  }

  @Test
  void one_bad_event_of_a_batch_keeps_no_good_one_back() {
    String good = UUID.randomUUID().toString();
    String bad = UUID.randomUUID().toString();
    String batch =
        "["
            + event(bad, "/booking", "\"summary\":\" \"")
            + ","
            + event(good, "/booking", "\"summary\":\"cold soup\"")
            + "]";

    HttpResponse<String> answer = send("application/cloudevents-batch+json", batch);

    assertThat(answer.statusCode()).isEqualTo(207);
    JsonNode body = tree(answer);
    assertThat(body.path("accepted").asInt()).isEqualTo(1);
    assertThat(body.path("results").path(0).path("errors").path(0).path("field").asString())
        .isEqualTo("data.summary");
    assertThat(body.path("results").path(1).path("status").asInt()).isEqualTo(202);
    record(good);
    assertThat(TestTopics.readNow(TOPIC)).extracting(TestRecord::id).doesNotContain(bad);
  }

  @Test
  void what_is_no_json_gets_a_problem() {
    HttpResponse<String> answer = send("application/cloudevents+json", "{\"id\": ");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(tree(answer).path("detail").asString()).contains("line 1");
  }

  private HttpResponse<String> send(String type, String body) {
    return send(
        request("/api/events", "integrator")
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body)));
  }

  private static String event(String id, String source, String fields) {
    return """
    {"specversion":"1.0","id":"%s","source":"%s","type":"care.ComplaintReported.v1",
     "time":"2026-11-21T09:00:00+08:00","datacontenttype":"application/json",
     "data":{%s}}
    """
        .formatted(id, source, fields);
  }

  private static TestRecord record(String id) {
    return TestTopics.read(TOPIC, records -> records.stream().anyMatch(r -> r.id().equals(id)))
        .stream()
        .filter(r -> r.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
