package lidao.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FormsTest extends ConsoleTest {

  private static final Pattern KEY =
      Pattern.compile(
          "name=\"key\" value=\"([0-9a-f-]{36})\"|&quot;key&quot;:&quot;([0-9a-f-]{36})");

  private final String id = UUID.randomUUID().toString();
  private final String customer = UUID.randomUUID().toString();
  private Browser browser;

  @BeforeEach
  void signedIn() {
    browser = new Browser(port, "en");
    browser.signIn(FIRST_USER, FIRST_PASSWORD);
    SERVICES.on("GET /api/complaints/" + id, 200, complaint());
  }

  @Test
  void each_form_that_is_drawn_has_a_key_of_its_own() {
    List<String> keys = keys(browser.open("/complaints/" + id));

    assertThat(keys).hasSizeGreaterThan(1).doesNotHaveDuplicates();
    assertThat(keys(browser.open("/complaints/" + id))).doesNotContainAnyElementsOf(keys);
  }

  @Test
  void a_form_sent_twice_asks_the_service_twice_under_one_key() {
    String path = "/complaints/" + id + "/resolution";
    SERVICES.on("POST /api" + path, 200, "{}");
    String key = keys(browser.open("/complaints/" + id)).get(0);
    Map<String, String> fields = Map.of("text", "made anew", "version", "4", "key", key);

    browser.submit("/complaints/" + id, path, fields);
    browser.submit("/complaints/" + id, path, fields);

    assertThat(SERVICES.seen("POST", "/api" + path))
        .hasSize(2)
        .allSatisfy(sent -> assertThat(sent.header("Idempotency-Key")).isEqualTo(key));
  }

  @Test
  void the_other_forms_send_their_key_too() {
    SERVICES.on("POST /api/complaints", 201, "{\"id\":\"" + id + "\"}");
    String filing = "/complaints/new";
    String key = keys(browser.open(filing)).get(0);
    browser.submit(filing, filing, Map.of("summary", "cold soup", "key", key));
    assertThat(SERVICES.seen("POST", "/api/complaints"))
        .anySatisfy(sent -> assertThat(sent.header("Idempotency-Key")).isEqualTo(key));
    assertThat(keys(browser.open("/imports"))).hasSize(1);
    SERVICES.on("GET /api/reminders/answers/" + id, 200, "{\"state\":\"OPEN\"}");
    assertThat(keys(browser.open("/answers/" + id))).hasSize(1);
    SERVICES.on(
        "GET /api/complaints/parked-events",
        200,
        "{\"items\":[{\"id\":7,\"type\":\"t\",\"source\":\"s\",\"eventId\":\"e\",\"reason\":\"r\"}]}");
    assertThat(keys(browser.open("/parked/complaint-service"))).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void what_the_browser_makes_of_a_key_or_a_version_is_left_out_and_breaks_nothing() {
    String path = "/complaints/" + id + "/answer";
    SERVICES.on("POST /api" + path, 200, "{}");

    HttpResponse<String> page =
        browser.submit(
            "/complaints/" + id, path, Map.of("version", "4\r\nX: y", "key", "no\u0000key"));

    assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
    assertThat(SERVICES.seen("POST", "/api" + path).get(0).header("Idempotency-Key")).isEmpty();
  }

  @Test
  void a_long_chronicle_goes_on_behind_its_first_hundred_lines() {
    String line = "{\"id\":1,\"at\":\"2026-11-21T03:20:00Z\",\"kind\":\"FILED\",\"text\":\"line\"}";
    SERVICES.on(
        "GET /api/complaints/" + id + "/chronicle",
        200,
        "{\"items\":[" + line + "],\"next\":\"MTAw\"}");

    assertThat(browser.open("/complaints/" + id).body())
        .contains("hx-get=\"/complaints/" + id + "/chronicle\"");
    assertThat(browser.open("/complaints/" + id + "/chronicle").body())
        .contains("Complaint filed")
        .contains("hx-get=\"/complaints/" + id + "/chronicle?cursor=MTAw\"");
  }

  @Test
  void an_operator_sees_the_consoles_own_parked_events_and_can_let_a_consumer_go_on() {
    assertThat(browser.open("/parked").body()).contains("/parked/support-console");
    assertThat(browser.open("/parked/support-console").body())
        .contains("<h2>support-console</h2>")
        .contains("None. Everything");
    SERVICES.on(
        "GET /api/customers/parked-events/halted-consumers",
        200,
        "[{\"consumer\":\"intake\",\"reason\":\"21 keys\"}]");
    SERVICES.on("GET /api/customers/parked-events", 200, "{\"items\":[]}");
    String resume = "/api/customers/parked-events/consumers/intake/resume";
    SERVICES.on("POST " + resume, 200, "");

    assertThat(browser.open("/parked/customer-service").body())
        .contains("intake has halted: 21 keys")
        .contains("/parked/customer-service/consumers/intake/resume");
    browser.submit(
        "/imports", "/parked/customer-service/consumers/intake/resume", Map.of("key", id));

    assertThat(SERVICES.seen("POST", resume).get(0).header("Idempotency-Key")).isEqualTo(id);
  }

  private static List<String> keys(HttpResponse<String> page) {
    List<String> keys = new ArrayList<>();
    for (Matcher key = KEY.matcher(page.body()); key.find(); ) {
      keys.add(key.group(1) == null ? key.group(2) : key.group(1));
    }
    return keys;
  }

  private String complaint() {
    return """
    {"id":"%s","number":"C-1","state":"ACKNOWLEDGED","severity":"NORMAL","origin":"CUSTOMER",
     "summary":"cold soup","source":"/till","filedAt":"2026-11-21T03:20:00Z","reopenings":0,
     "deadlines":[],"version":4}
    """
        .formatted(id);
  }
}
