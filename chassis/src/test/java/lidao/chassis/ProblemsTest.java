package lidao.chassis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ProblemsTest extends ChassisTest {

  @Test
  void malformed_json_is_answered_with_line_and_column() {
    assertThat(problem(post("{\n  \"name\": \"王\",\n  \"tier\" GOLD}"), 400, "malformed-json"))
        .contains("line 3, column");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'name':'a','nmae':'b'} | nmae: is not known here; known are house, kin, name, seats, since, tier",
        "{'name':'a','tier':'TIN'} | tier: 'TIN' is not one of GOLD, JADE",
        "{'name':'a','tier':1} | tier: '1' is not one of GOLD, JADE",
        "{'name':'a','since':'2026-02-30'} | since: '2026-02-30' is not a date that exists, such as 2026-02-28",
        "{'name':'a','house':'x'} | house: 'x' is not a UUID",
        "{'name':'a','seats':'many'} | seats: 'many' is not a whole number",
        "{'name':'a','seats':1.5} | seats: '1.5' is not a whole number",
        "{'name':'a','seats':99999999999} | seats: is out of range, or not a whole number",
        "{'name':'a','seats':[1]} | seats: must be a whole number",
        "{'name':{}} | name: must be a text",
        "{'name':'a','kin':{}} | kin: must be a list",
        "{'name':'a','kin':[{'name':'b'},{'name':'c','birth':{'month':2,'day':30}}]} | kin[1].birth.day: February has no day 30",
        "{'name':'a','kin':[{'name':'b','birth':{'month':13,'day':1}}]} | kin[0].birth: there is no month 13",
        "{'name':'a','kin':[{'name':'b','birth':{'month':null,'day':1}}]} | kin[0].birth.month: must be a whole number",
        "{'name':' '} | name: must not be blank",
        "{} | name: must not be blank",
        "[] | must be an object",
      })
  void a_wrong_field_is_named_with_what_it_should_hold(String body, String expected) {
    assertThat(problem(post(body.replace('\'', '"')), 422, "invalid-input")).contains(expected);
  }

  @Test
  void a_property_given_twice_is_refused() {
    assertThat(problem(post("{\"name\":\"a\",\"name\":\"b\"}"), 400, "malformed-json"))
        .contains("\"name\"");
  }

  @Test
  void a_missing_body_is_named() {
    assertThat(problem(post(""), 400, "unreadable-body")).contains("needs a body");
  }

  @Test
  void a_body_of_another_type_is_answered_with_the_types_that_are_read() {
    var request = posting("/api/guests", "name: a").setHeader("Content-Type", "application/yaml");
    assertThat(problem(send(request), 415, "unsupported-media-type")).contains("application/json");
  }

  @Test
  void an_answer_of_another_type_than_we_have_is_a_problem_too() {
    var request =
        request("/api/guests").header("Authorization", STAFF).header("Accept", "text/csv");
    problem(send(request), 406, "not-acceptable");
  }

  @Test
  void a_body_too_large_is_refused_whether_it_announces_its_length_or_not() {
    String large = "{\"name\":\"" + "x".repeat(30_000) + "\"}";
    assertThat(problem(post(large), 413, "too-large")).contains("20 KB");
    var streamed =
        posting("/api/guests", "")
            .POST(
                BodyPublishers.ofInputStream(
                    () -> new ByteArrayInputStream(large.getBytes(StandardCharsets.UTF_8))));
    assertThat(problem(send(streamed), 413, "too-large")).contains("20 KB");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/api/guests/17 | id: '17' is not a UUID",
        "/api/guests?limit=x | limit: 'x' is not a whole number",
        "/api/guests?limit=0 | limit: must be between 1 and 200",
        "/api/guests?limit=201 | limit: must be between 1 and 200",
        "/api/guests?tier=TIN | tier: 'TIN' is not one of GOLD, JADE",
        "/api/guests?cursor=%21%21 | cursor: is not a cursor",
        "/api/guests?cursor=YQ | cursor: is not a cursor",
        "/api/guests?cursor=YQ.YQ | cursor: is not a cursor",
        "/api/guests/needs | number: is a required parameter",
        "/api/guests/needs?number=1 | X-House: is a required header",
      })
  void a_wrong_parameter_is_named(String path, String expected) {
    assertThat(problem(get(path), 400, "invalid-input")).contains(expected);
  }

  @Test
  void a_parameter_out_of_range_is_named() {
    var request =
        request("/api/guests/needs?number=10")
            .header("Authorization", STAFF)
            .header("X-House", "h");
    assertThat(problem(send(request), 400, "invalid-input")).contains("number: must be less");
  }

  @Test
  void what_is_not_there_is_said_so() {
    UUID id = UUID.randomUUID();
    assertThat(problem(get("/api/guests/" + id), 404, "not-found"))
        .isEqualTo("There is no guest " + id + ".");
    problem(get("/api/nowhere"), 404, "not-found");
  }

  @Test
  void a_method_that_a_path_has_not_is_answered_with_those_it_has() {
    var request = request("/api/guests").header("Authorization", STAFF).DELETE();
    var answer = send(request);
    assertThat(problem(answer, 405, "method-not-allowed")).contains("GET").contains("POST");
    assertThat(answer.headers().firstValue("Allow")).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "zh-CN | DELETE | /api/guests | application/json | 405 | 这个地址不接受 DELETE 方法。可用的是：GET, POST。",
        "zh-TW | DELETE | /api/guests | application/json | 405 | 這個位址不接受 DELETE 方法。可用的是：GET, POST。",
        "zh-CN | POST | /api/guests | application/yaml | 415 | 这里不读取 application/yaml",
        "zh-CN | GET | /api/nowhere | application/json | 404 | 这个地址没有内容。",
      })
  void what_the_web_layer_refuses_is_told_in_the_readers_language(
      String language, String method, String path, String type, int status, String told) {
    var request =
        request(path)
            .header("Authorization", STAFF)
            .header("Accept-Language", language)
            .header("Content-Type", type)
            .method(method, BodyPublishers.ofString("{}"));
    String slug =
        switch (status) {
          case 405 -> "method-not-allowed";
          case 415 -> "unsupported-media-type";
          default -> "not-found";
        };
    assertThat(problem(send(request), status, slug)).startsWith(told);
  }

  @Test
  void a_change_needs_the_version_it_changes() {
    String path = "/api/guests/" + UUID.randomUUID();
    var change = request(path).header("Authorization", STAFF).PUT(BodyPublishers.noBody());
    assertThat(problem(send(change), 428, "precondition-required")).contains("If-Match");
    assertThat(problem(send(change.copy().header("If-Match", "3")), 400, "invalid-input"))
        .startsWith("If-Match:");
    assertThat(problem(send(change.copy().header("If-Match", "\"2\"")), 412, "precondition-failed"))
        .contains("current one is 3");
    var changed = send(change.copy().header("If-Match", "\"3\""));
    assertThat(changed.statusCode()).isEqualTo(204);
    assertThat(changed.headers().firstValue("ETag")).contains("\"4\"");
  }

  @Test
  void a_duplicate_is_a_conflict_and_quotes_no_row() {
    String name = "Duplicate " + UUID.randomUUID().toString().substring(0, 8);
    assertThat(post("{\"name\":\"" + name + "\"}").statusCode()).isEqualTo(201);
    var answer = post("{\"name\":\"" + name + "\"}");
    problem(answer, 409, "conflict");
    assertThat(answer.body()).doesNotContain(name);
  }

  @Test
  void a_text_that_the_database_cannot_hold_is_the_senders_error() {
    problem(post("{\"name\":\"" + "x".repeat(41) + "\"}"), 422, "invalid-input");
    problem(post("{\"name\":\"a\\u0000b\"}"), 422, "invalid-input");
  }

  @Test
  void what_nobody_foresaw_says_nothing_but_leads_to_the_log(CapturedOutput log) {
    var answer = send(posting("/api/guests?fail=true", "{\"name\":\"unforeseen\"}"));
    problem(answer, 500, "internal-error");
    assertThat(answer.body()).doesNotContain("secret of the house");
    String id = json(answer).path("errorId").asString();
    assertThat(log).contains(id).contains("secret of the house");
  }

  @Test
  void a_request_that_the_firewall_or_the_server_refuses_is_a_problem_too() throws Exception {
    problem(get("/api/guests/a%2F..%2Fb"), 400, "bad-request");
    try (Socket socket = new Socket("localhost", port)) {
      socket
          .getOutputStream()
          .write("GET /api/[] HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".getBytes());
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json");
    }
  }

  @Test
  void pages_follow_one_another_to_the_end() {
    var first = json(get("/api/guests?limit=3"));
    assertThat(first.path("items")).hasSize(3);
    var second = json(get("/api/guests?limit=3&cursor=" + first.path("next").asString()));
    assertThat(second.path("items").toString()).isEqualTo("[3,4]");
    assertThat(second.has("next")).isFalse();
  }

  @Test
  void the_api_description_tells_of_tokens_keys_and_problems_but_not_of_the_caller() {
    var api = json(send(request("/v3/api-docs")));
    assertThat(api.path("servers").toString()).isEqualTo("[{\"url\":\"/\"}]");
    assertThat(api.path("components").path("securitySchemes").has("token")).isTrue();
    var post = api.path("paths").path("/api/guests").path("post");
    assertThat(post.path("parameters").toString()).contains("Idempotency-Key");
    assertThat(post.path("responses").path("default").path("content").toString())
        .contains("application/problem+json")
        .contains("integer");
    assertThat(post.path("responses").path("200").toString()).contains("Stored");
    var me = api.path("paths").path("/api/guests/me").path("get");
    assertThat(me.path("parameters").isMissingNode()).as(me.toString()).isTrue();
  }
}
