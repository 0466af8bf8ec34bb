package lidao.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class FrontDoorTest extends ConsoleTest {

  @Test
  void meters_are_for_operators_at_the_front_door_and_have_a_door_of_their_own_inside() {
    String meters = "/actuator/prometheus";
    assertThat(send(request(meters)).statusCode()).isEqualTo(401);
    assertThat(get(meters, "supervisor").statusCode()).isEqualTo(403);
    assertThat(get(meters, "operator").statusCode()).isEqualTo(200);
    var inside = HttpRequest.newBuilder(URI.create("http://localhost:" + METRICS_PORT + meters));
    assertThat(send(inside).body()).contains("lidao_rounds_failed_total");
    // A broker that is slow to answer is away for as long.
    await().until(() -> send(request("/actuator/health/readiness")).statusCode() == 200);
  }

  @Test
  void a_call_is_passed_on_with_its_token_and_without_the_browsers_cookies() {
    SERVICES.on("GET /api/customers/42", 200, "{\"name\":\"王\"}");

    HttpResponse<String> answer =
        send(request("/api/customers/42", "staff").header("Cookie", "lidao-session=x"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("王");
    assertThat(answer.headers().firstValue("ETag")).contains("\"7\"");
    StubServices.Seen seen = SERVICES.seen("GET", "/api/customers/42").get(0);
    assertThat(seen.header("Authorization")).isEqualTo(bearer("staff"));
    assertThat(seen.header("Cookie")).isEmpty();
  }

  @Test
  void an_address_is_passed_on_letter_by_letter() {
    String query = "name=a%26b&empty=&at=2026-11-22T10:00%2B08:00";

    get("/api/customers/%E7%8E%8B?" + query, "staff");

    assertThat(SERVICES.seen("GET", "/api/customers/王").get(0).query()).isEqualTo(query);
  }

  @Test
  void what_speaks_of_one_connection_or_of_forwarding_stays_behind() {
    SERVICES.on("POST /api/complaints/7/notes", 200, "{}");

    send(
        request("/api/complaints/7/notes", "staff")
            .header("TE", "trailers")
            .header("Keep-Alive", "timeout=5")
            .header("Forwarded", "for=1.2.3.4")
            .header("X-Forwarded-Prefix", "/elsewhere")
            .header("Idempotency-Key", "k-1")
            .POST(BodyPublishers.ofString("{\"text\": \"回电\"}")));

    StubServices.Seen seen = SERVICES.seen("POST", "/api/complaints/7/notes").get(0);
    assertThat(seen.header("TE")).isEmpty();
    assertThat(seen.header("Keep-Alive")).isEmpty();
    assertThat(seen.header("Forwarded")).isEmpty();
    assertThat(seen.header("X-Forwarded-Prefix")).isEmpty();
    assertThat(seen.header("Idempotency-Key")).isEqualTo("k-1");
    assertThat(seen.header("Content-Length")).isEqualTo("18");
    assertThat(seen.body()).contains("回电");
  }

  @Test
  void a_trace_goes_on_behind_the_door() {
    String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
    String caller = "00-" + trace + "-00f067aa0ba902b7-01";

    send(request("/api/customers/43", "staff").header("traceparent", caller));

    assertThat(SERVICES.seen("GET", "/api/customers/43").get(0).header("traceparent"))
        .startsWith("00-" + trace)
        .isNotEqualTo(caller);
  }

  @Test
  void what_a_service_refuses_comes_through_as_it_is() {
    SERVICES.on("POST /api/complaints/1/closing", 409, "{\"detail\":\"not resolved\"}");

    HttpResponse<String> answer = post("/api/complaints/1/closing", "staff", "{}");

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("not resolved");
  }

  @Test
  void a_large_file_streams_through() {
    SERVICES.on("POST /api/customers/imports", 202, "{\"id\":\"1\"}");
    byte[] file = "编号,姓名\n".repeat(300_000).getBytes(java.nio.charset.StandardCharsets.UTF_8);

    HttpResponse<String> answer =
        send(
            request("/api/customers/imports", "supervisor")
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofByteArray(file)));

    assertThat(answer.statusCode()).isEqualTo(202);
    StubServices.Seen seen = SERVICES.seen("POST", "/api/customers/imports").get(0);
    assertThat(seen.body().length()).isEqualTo(1_800_000);
  }

  @Test
  void a_form_with_a_file_is_handed_on_unread() {
    String path = "/api/reminders/cards";
    SERVICES.on("POST " + path, 200, "{}");
    String form =
        "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\nx\r\n--edge--\r\n";
    HttpResponse<String> answer =
        send(
            request(path, "staff")
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(BodyPublishers.ofString(form)));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(SERVICES.seen("POST", path).get(0).body()).isEqualTo(form);
  }

  @Test
  void a_service_that_is_down_is_named() {
    HttpResponse<String> answer = get("/api/interactions/1", "staff");

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(tree(answer).path("detail").asString()).contains("interaction-service");
    HttpResponse<String> chinese =
        send(request("/api/interactions/1", "staff").header("Accept-Language", "zh-CN"));
    assertThat(tree(chinese).path("detail").asString())
        .isEqualTo("interaction-service 暂时没有回应，请稍后再试。");
  }

  @Test
  void without_a_token_the_door_stays_shut() {
    assertThat(send(request("/api/customers/42")).statusCode()).isEqualTo(401);
    assertThat(send(request("/api/customers/42").header("Authorization", "Bearer x")).statusCode())
        .isEqualTo(401);
  }
}
