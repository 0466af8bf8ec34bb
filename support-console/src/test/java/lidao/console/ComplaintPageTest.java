package lidao.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What staff see and do on the page of one complaint. */
class ComplaintPageTest extends ConsoleTest {

  private final String id = UUID.randomUUID().toString();
  private final String key = UUID.randomUUID().toString();
  private final String page = "/complaints/" + id;
  private final String api = "/api" + page;
  private Browser browser;

  @BeforeEach
  void signedIn() {
    browser = new Browser(port, "en");
    browser.signIn(FIRST_USER, FIRST_PASSWORD);
    SERVICES.on(
        "GET " + api,
        200,
        """
        {"id":"%s","number":"C-1","state":"ACKNOWLEDGED","severity":"NORMAL","origin":"SELF",
         "summary":"an empty unit","source":"/till","filedAt":"2026-11-21T03:20:00Z","reopenings":0,
         "deadlines":[],"version":4}
        """
            .formatted(id));
    for (String list : new String[] {"clues", "candidates", "remedies", "apologies"}) {
      SERVICES.on("GET " + api + "/" + list, 200, "[]");
    }
    SERVICES.on("GET " + api + "/contact-attempts", 200, "{\"items\":[]}");
    SERVICES.on("GET " + api + "/attachments", 200, "[]");
    SERVICES.on("GET /api/complaints/authority", 200, "{\"unlimited\":true,\"limits\":{}}");
  }

  @Test
  void the_clues_lead_to_candidates_of_whom_one_is_said_to_be_the_customer() {
    String customer = UUID.randomUUID().toString();
    SERVICES.on(
        "GET " + api + "/clues",
        200,
        """
        [{"kind":"NAME","value":"<i>Jac</i>","foundWhere":"on the note","notedBy":"nobody","notedAt":"2026-11-21T03:20:00Z"}]
        """);
    SERVICES.on(
        "GET " + api + "/candidates",
        200,
        """
        [{"customerId":"%s","name":"Jacqueline","clues":2,
          "reasons":[{"kind":"PHONE","clue":"0093","found":"+8613977770093"}]}]
        """
            .formatted(customer));
    assertThat(browser.open(page).body()).contains("hx-get=\"" + page + "/clues?version=4\"");
    assertThat(browser.open(page + "/clues?version=4").body())
        .contains("&lt;i&gt;Jac", "on the note", "2 clues", "0093 → +8613977770093")
        .contains("It is Jacqueline", "name=\"version\" value=\"4\"")
        .doesNotContain("<i>Jac", "??");

    SERVICES.on("POST " + api + "/customer", 200, "{}");
    Map<String, String> chosen = Map.of("customerId", customer, "version", "4", "key", key);
    assertThat(browser.submit(page, page + "/customer", chosen).uri().getPath()).isEqualTo(page);

    StubServices.Seen sent = SERVICES.seen("POST", api + "/customer").get(0);
    assertThat(sent.body()).isEqualTo("{\"customerId\":\"" + customer + "\"}");
    assertThat(sent.header("If-Match")).isEqualTo("\"4\"");
    assertThat(sent.header("Idempotency-Key")).isEqualTo(key);
  }

  @Test
  void an_attempt_that_was_refused_stands_in_its_form_with_the_reason() {
    SERVICES.on("POST " + api + "/contact-attempts", 422, "{\"detail\":\"steppingDown: say why\"}");
    Map<String, String> attempt =
        Map.of(
            "party", "CUSTOMER",
            "whom", "she \"herself\"",
            "channel", "MAIL",
            "result", "NO_ANSWER",
            "at", "2026-11-21T11:20",
            "note", "",
            "key", key);
    String refused = browser.submit(page, page + "/contacts", attempt).body();
    assertThat(refused)
        .contains("steppingDown: say why", "she &quot;herself&quot;", "2026-11-21T11:20")
        .contains("<option value=\"MAIL\" selected=\"selected\">", "an empty unit")
        .doesNotContain("hx-get=\"" + page + "/contacts");
    StubServices.Seen sent = SERVICES.seen("POST", api + "/contact-attempts").get(0);
    // Eleven in the house is three in UTC; what was left empty is left out.
    assertThat(json.readTree(sent.body()).path("at").asString()).isEqualTo("2026-11-21T03:20:00Z");
    assertThat(json.readTree(sent.body()).has("note")).isFalse();
    assertThat(sent.header("Idempotency-Key")).isEqualTo(key);
  }

  @Test
  void the_way_that_needs_no_reason_stands_in_the_form_at_first_a_visit() {
    for (String way : List.of("PHONE", "MAIL", "VISIT")) {
      SERVICES.on(
          "GET " + api + "/contact-attempts/next",
          200,
          "{\"attempt\":7,\"channel\":\"%s\"}".formatted(way));
      assertThat(browser.open(page + "/contacts").body())
          .contains("<option value=\"" + way + "\" selected=\"selected\">")
          .containsOnlyOnce("selected=\"selected\"");
    }
    SERVICES.on("GET " + api + "/contact-attempts/next", 503, "{}");
    assertThat(browser.open(page + "/contacts").body())
        .contains("<option value=\"VISIT\" selected=\"selected\">");
  }

  @Test
  void attempts_are_numbered_and_a_long_list_goes_on() {
    SERVICES.on(
        "GET " + api + "/contact-attempts",
        200,
        """
        {"items":[{"attempt":35,"by":"nobody","party":"RELATIVE","whom":"her parents","channel":"PHONE",
          "result":"LEAD_FOUND","at":"2026-11-21T03:20:00Z","steppingDown":"far away"}],"next":"MzU"}
        """);
    assertThat(browser.open(page + "/contacts").body())
        .contains(">35</b>", "call · her parents", "another route found", "a relative", "far away")
        .contains("hx-get=\"" + page + "/contacts?cursor=MzU\"")
        .doesNotContain("??");
    assertThat(browser.open(page + "/contacts?cursor=MzU").body()).doesNotContain("<form");
    assertThat(browser.open(page + "/contacts?lang=zh-CN").body()).contains("电话 · her parents");
  }

  @Test
  void a_remedy_shows_the_next_step_and_only_somebody_else_approves() {
    String proposed = remedy("PROPOSED", "nobody");
    SERVICES.on(
        "GET " + api + "/remedies",
        200,
        "[%s,%s,%s,%s]"
            .formatted(
                proposed,
                remedy("OFFERED", "nobody"),
                remedy("ACCEPTED", "nobody"),
                remedy("DELIVERED", "nobody")));
    String shown = browser.open(page + "/remedies").body();
    for (String step :
        new String[] {"approval", "refusal", "acceptance", "rejection", "delivery"}) {
      assertThat(shown.split("/" + step + "\"", -1)).as(step).hasSize(2);
    }
    assertThat(shown).contains("CNY 12,345,678.5", "You may offer any amount").doesNotContain("??");

    SERVICES.on("GET " + api + "/remedies", 200, "[" + remedy("PROPOSED", myId()) + "]");
    SERVICES.on(
        "GET /api/complaints/authority", 200, "{\"unlimited\":false,\"limits\":{\"CNY\":500}}");
    assertThat(browser.open(page + "/remedies").body())
        .contains("waits for somebody else", "CNY 500")
        .doesNotContain("/approval");
  }

  @Test
  void a_remedys_steps_and_an_apology_go_to_the_service_once() {
    String step = "/remedies/" + id + "/refusal";
    SERVICES.on("POST " + api + step, 200, "{}");
    browser.submit(page, page + step, Map.of("reason", "too much", "key", key));
    assertThat(SERVICES.seen("POST", api + step).get(0).body())
        .isEqualTo("{\"reason\":\"too much\"}");
    assertThat(SERVICES.seen("POST", api + step).get(0).header("Idempotency-Key")).isEqualTo(key);
    browser.submit(page, page + "/remedies/" + id + "/nonsense", Map.of());
    assertThat(SERVICES.seen("POST", api + "/remedies/" + id + "/nonsense")).isEmpty();

    SERVICES.on("POST " + api + "/remedies", 201, "{}");
    Map<String, String> cake =
        Map.of("kind", "EXTRA", "description", "a cake", "cost", "", "currency", "CNY", "key", key);
    browser.submit(page, page + "/remedies", cake);
    assertThat(SERVICES.seen("POST", api + "/remedies").get(0).body()).doesNotContain("CNY");

    SERVICES.on("POST " + api + "/apologies", 422, "{\"detail\":\"rank is too long\"}");
    Map<String, String> sorry = Map.of("rank", "Vice manager", "channel", "VISIT", "key", key);
    assertThat(browser.submit(page, page + "/apologies", sorry).body())
        .contains("rank is too long", "value=\"Vice manager\"");
    assertThat(SERVICES.seen("POST", api + "/apologies").get(0).header("Idempotency-Key"))
        .isEqualTo(key);
  }

  @Test
  void a_file_is_handed_on_as_it_is_and_comes_back_to_be_saved_whatever_it_claims_to_be() {
    SERVICES.on("POST " + api + "/attachments", 201, "{}");
    String content = "<script>alert(1)</script>";
    HttpResponse<String> back =
        browser.upload(page, page + "/attachments", Map.of("key", key), "r&b 1.png", content);
    assertThat(back.uri().getPath()).as(back.body()).isEqualTo(page);
    StubServices.Seen sent = SERVICES.seen("POST", api + "/attachments").get(0);
    assertThat(sent.body()).isEqualTo(content);
    assertThat(sent.header("Content-Type")).isEqualTo("application/octet-stream");
    assertThat(sent.header("Idempotency-Key")).isEqualTo(key);
    assertThat(sent.query()).isEqualTo("name=r%26b%201.png");

    SERVICES.on(
        "GET " + api + "/attachments",
        200,
        """
        [{"id":"%s","name":"<b>.png","type":"image/png","size":2500000,"addedBy":"x","addedAt":"2026-11-21T03:20:00Z"}]
        """
            .formatted(id));
    assertThat(browser.open(page + "/attachments").body())
        .contains("&lt;b&gt;.png", "2.4 MB", page + "/attachments/" + id)
        .doesNotContain("<img", "??");
    SERVICES.onFile("GET " + api + "/attachments/" + id, "text/html", "inline", content);
    HttpResponse<String> file = browser.open(page + "/attachments/" + id);
    assertThat(file.body()).isEqualTo(content);
    assertThat(header(file, "Content-Disposition")).startsWith("attachment");
    assertThat(header(file, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(file, "Content-Security-Policy")).contains("sandbox", "default-src 'none'");
  }

  @Test
  void the_memorandum_is_read_in_a_sandbox_and_saved_as_pdf() {
    String told = "inline; filename=\"C-1.html\"";
    SERVICES.onFile("GET " + api + "/memorandum.html", "text/html;charset=UTF-8", told, "备忘录");
    HttpResponse<String> read = browser.open(page + "/memorandum.html?language=zh-CN");
    assertThat(read.body()).isEqualTo("备忘录");
    assertThat(header(read, "Content-Disposition")).startsWith("inline");
    assertThat(header(read, "Content-Security-Policy")).contains("sandbox");
    browser.open(page + "/memorandum.html?language=x%26y");
    assertThat(SERVICES.seen("GET", api + "/memorandum.html"))
        .extracting(StubServices.Seen::query)
        .containsExactly("language=zh-CN", "");
    SERVICES.onFile("GET " + api + "/memorandum.pdf", "application/pdf", told, "%PDF");
    assertThat(header(browser.open(page + "/memorandum.pdf"), "Content-Disposition"))
        .startsWith("attachment");

    SERVICES.on("GET " + api + "/memorandum.pdf", 503, "{}");
    HttpResponse<String> away = browser.open(page + "/memorandum.pdf");
    assertThat(away.statusCode()).isEqualTo(503);
    assertThat(away.body()).contains("<html").doesNotContain("urn:lidao");
  }

  private String myId() {
    return tree(get("/api/staff", "operator"))
        .path("items")
        .valueStream()
        .filter(member -> member.path("userName").asString().equals(FIRST_USER))
        .map(member -> member.path("id").asString())
        .findFirst()
        .orElseThrow();
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  private String remedy(String state, String by) {
    return """
    {"id":"%s","kind":"REFUND","description":"half of it","cost":12345678.50,"currency":"CNY",
     "state":"%s","proposedBy":"%s","proposedAt":"2026-11-21T03:20:00Z"}
    """
        .formatted(UUID.randomUUID(), state, by);
  }
}
