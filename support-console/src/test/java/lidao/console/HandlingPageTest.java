package lidao.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Declining, the outcome, waiting for the customer, severity and root cause, on the page. */
class HandlingPageTest extends ConsoleTest {

  private final String id = UUID.randomUUID().toString();
  private final String key = UUID.randomUUID().toString();
  private final String page = "/complaints/" + id;
  private final String api = "/api" + page;
  private Browser browser;

  @BeforeEach
  void signedIn() {
    browser = new Browser(port, "en");
    browser.signIn(FIRST_USER, FIRST_PASSWORD);
    complaint("ANSWERED", "");
    SERVICES.on("GET " + api + "/pauses", 200, "{\"items\":[]}");
  }

  @Test
  void a_form_stands_where_the_state_allows_its_step_and_nowhere_else() {
    assertThat(browser.open(page).body())
        .contains(form("declining"), form("severity"), "/root-cause\"")
        .doesNotContain(form("outcome"), form("reopening"));
    complaint("DECLINED", "\"declineReason\":\"worn out\",\"alternative\":\"a repair\",");
    assertThat(browser.open(page).body())
        .contains(form("outcome"), form("closing"), form("reopening"), form("severity"))
        .contains("worn out", "a repair")
        .doesNotContain(form("declining"), "open=true");
    complaint("CLOSED", "\"outcome\":\"RECOVERED\",\"advocate\":true,");
    assertThat(browser.open(page).body())
        .contains(form("outcome"), "won back · speaks well of us")
        .doesNotContain(form("declining"), form("severity"), form("closing"), "??");
  }

  @Test
  void declining_goes_to_the_service_with_its_reason_and_the_alternative() {
    SERVICES.on("POST " + api + "/declining", 200, "{}");
    browser.submit(
        page,
        page + "/declining",
        Map.of("reason", "worn out", "alternative", "a repair", "version", "4", "key", key));

    StubServices.Seen sent = SERVICES.seen("POST", api + "/declining").get(0);
    assertThat(sent.body()).isEqualTo("{\"reason\":\"worn out\",\"alternative\":\"a repair\"}");
    assertThat(sent.header("If-Match")).isEqualTo("\"4\"");
    assertThat(sent.header("Idempotency-Key")).isEqualTo(key);
  }

  @Test
  void what_was_refused_is_said_beside_its_form_and_what_was_typed_stands_there_still() {
    SERVICES.on(
        "POST " + api + "/declining",
        422,
        "{\"detail\":\"x\",\"errors\":[{\"field\":\"alternative\",\"message\":\"is required\"}]}");
    Map<String, String> no = Map.of("reason", "worn <b>out</b>", "version", "4", "key", key);
    assertThat(browser.submit(page, page + "/declining", no).body())
        .containsPattern(
            "(?s)id=\"declining\" open.*Instead: </b><span>is required.*worn &lt;b&gt;")
        .contains("name=\"version\" value=\"4\"");
  }

  @Test
  void whoever_saw_an_older_state_keeps_what_they_typed_and_sends_it_for_the_new_one() {
    SERVICES.on("POST " + api + "/pauses", 412, "{\"detail\":\"If-Match names version 3\"}");
    Map<String, String> pause =
        Map.of("reason", "a photo", "until", "2026-11-25T09:00", "version", "3", "key", key);
    assertThat(browser.submit(page, page + "/pauses", pause).body())
        .contains("Somebody has changed this meanwhile", "value=\"a photo\"", "2026-11-25T09:00")
        .doesNotContain("If-Match", "value=\"3\"", "hx-get=\"" + page + "/pauses");
    SERVICES.on("POST " + api + "/severity", 409, "{\"detail\":\"C-1 is CLOSED\"}");
    Map<String, String> grave = Map.of("severity", "GRAVE", "reason", "a burn", "version", "4");
    assertThat(browser.submit(page, page + "/severity", grave).body())
        .containsPattern("(?s)id=\"severity\" open.*C-1 is CLOSED.*value=\"GRAVE\" selected")
        .contains("value=\"a burn\"");
  }

  @Test
  void a_pause_begins_by_the_clock_on_the_wall_and_only_one_that_lasts_can_be_ended() {
    String over = pause("2026-01-02T03:00:00Z");
    String lasting = pause(null);
    SERVICES.on("GET " + api + "/pauses", 200, "{\"items\":[" + over + "," + lasting + "]}");
    String shown = browser.open(page + "/pauses?version=4&open=true").body();
    assertThat(shown).contains("a photo", "nobody knows").doesNotContain("??");
    assertThat(shown.split("/end\"", -1)).hasSize(2);
    assertThat(browser.open(page + "/pauses?version=4&open=false").body())
        .contains("a photo")
        .doesNotContain("<form");

    SERVICES.on("POST " + api + "/pauses", 201, "{}");
    browser.submit(
        page,
        page + "/pauses",
        Map.of("reason", "a photo", "from", "2026-11-21T11:20", "until", "", "key", key));
    JsonNode sent = json.readTree(SERVICES.seen("POST", api + "/pauses").get(0).body());
    assertThat(sent.path("from").asString()).isEqualTo("2026-11-21T03:20:00Z");
    assertThat(sent.has("until")).isFalse();

    String end = "/pauses/" + id + "/end";
    SERVICES.on("POST " + api + end, 200, "{}");
    browser.submit(page, page + end, Map.of("version", "4", "key", key));
    assertThat(SERVICES.seen("POST", api + end).get(0).header("If-Match")).isEqualTo("\"4\"");
  }

  @Test
  void the_outcome_says_advocate_only_where_the_box_was_ticked() {
    complaint("RESOLVED", "");
    SERVICES.on("POST " + api + "/outcome", 200, "{}");
    Map<String, String> lost = Map.of("outcome", "LOST", "reason", "moved", "key", key);
    browser.submit(page, page + "/outcome", lost);
    browser.submit(page, page + "/outcome", Map.of("outcome", "RECOVERED", "advocate", "true"));
    assertThat(SERVICES.seen("POST", api + "/outcome"))
        .extracting(StubServices.Seen::body)
        .containsExactly(
            "{\"outcome\":\"LOST\",\"reason\":\"moved\"}",
            "{\"outcome\":\"RECOVERED\",\"advocate\":true}");
  }

  @Test
  void the_root_cause_is_noted_or_noted_anew_in_any_state() {
    SERVICES.on("GET " + api + "/root-cause", 404, "{\"detail\":\"none\"}");
    assertThat(browser.open(page + "/root-cause").body())
        .contains("Nobody has noted yet", form("root-cause"))
        .doesNotContain("Nothing is known");
    SERVICES.on(
        "GET " + api + "/root-cause",
        200,
        """
        {"cause":"an empty box","person":"<i>Li","notedAt":"2026-11-21T03:20:00Z","notedBy":"x"}
        """);
    assertThat(browser.open(page + "/root-cause?lang=zh-CN").body())
        .contains("value=\"an empty box\"", "&lt;i&gt;Li", "记下起因", form("root-cause"));
    SERVICES.on("POST " + api + "/root-cause", 200, "{}");
    browser.submit(page, page + "/root-cause", Map.of("cause", "a box", "person", "", "key", key));
    assertThat(SERVICES.seen("POST", api + "/root-cause").get(0).body())
        .isEqualTo("{\"cause\":\"a box\"}");
  }

  private String form(String step) {
    return "action=\"" + page + "/" + step + "\"";
  }

  private String pause(String until) {
    return """
    {"id":"%s","from":"2026-01-01T03:00:00Z","reason":"a photo","by":"x"%s}"""
        .formatted(UUID.randomUUID(), until == null ? "" : ",\"until\":\"" + until + "\"");
  }

  private void complaint(String state, String more) {
    SERVICES.on(
        "GET " + api,
        200,
        """
        {"id":"%s","number":"C-1","state":"%s","severity":"NORMAL","origin":"SELF",%s
         "summary":"an empty unit","source":"/till","filedAt":"2026-11-21T03:20:00Z","reopenings":0,
         "deadlines":[],"version":4}
        """
            .formatted(id, state, more));
  }
}
