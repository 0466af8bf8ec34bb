package lidao.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Filing a complaint whose customer may be unknown, whose it is to work, and who did what. */
class FilingPageTest extends ConsoleTest {

  private static final String FORM = "/complaints/new";
  private static final String API = "/api/complaints";

  private final String id = UUID.randomUUID().toString();
  private final String key = UUID.randomUUID().toString();
  private final String page = "/complaints/" + id;
  private Browser browser;

  @BeforeEach
  void signedIn() {
    browser = new Browser(port, "en");
    browser.signIn(FIRST_USER, FIRST_PASSWORD);
    complaint("null", 0);
  }

  @Test
  void what_the_house_found_itself_is_filed_though_nobody_knows_whose_it_is() {
    SERVICES.on("GET " + API, 200, "{\"items\":[]}");
    assertThat(browser.open("/complaints").body()).contains("href=\"" + FORM + "\"");
    assertThat(browser.open(FORM + "?lang=zh-CN").body())
        .contains("我们自己", "是谁的？")
        .doesNotContain("??");
    browser.open(FORM + "?lang=en");
    SERVICES.on("POST " + API, 201, "{\"id\":\"" + id + "\"}");
    String story = "sold empty " + key;
    Map<String, String> found =
        Map.of(
            "summary", story,
            "severity", "GRAVE",
            "origin", "SELF",
            "occurredAt", "2026-11-21T11:20",
            "place", "east",
            "name", "",
            "key", key);
    assertThat(browser.submit(FORM, FORM, found).uri().getPath()).isEqualTo(page);

    StubServices.Seen sent = sent(story);
    JsonNode body = json.readTree(sent.body());
    assertThat(body.path("origin").asString()).isEqualTo("SELF");
    // Eleven in the house is three in UTC; what was left empty is left out.
    assertThat(body.path("occurredAt").asString()).isEqualTo("2026-11-21T03:20:00Z");
    assertThat(body.has("customer")).isFalse();
    assertThat(sent.header("Idempotency-Key")).isEqualTo(key);
  }

  @Test
  void what_was_refused_is_said_and_stands_in_its_form_still() {
    SERVICES.on(
        "POST " + API,
        422,
        "{\"errors\":[{\"field\":\"customer.phone\",\"message\":\"is too long\"}]}");
    String story = "<b>cold</b> " + key;
    Map<String, String> filed =
        Map.of("summary", story, "severity", "LOW", "phone", "0093", "name", "Jac", "key", key);
    assertThat(browser.submit(FORM, FORM, filed).body())
        .contains("Phone: </b><span>is too long", "&lt;b&gt;cold", "value=\"0093\"")
        .contains("<option value=\"LOW\" selected=\"selected\">")
        .doesNotContain("<b>cold");
    assertThat(json.readTree(sent(story).body()).path("customer").toString())
        .isEqualTo("{\"name\":\"Jac\",\"phone\":\"0093\"}");
  }

  @Test
  void a_known_customers_complaint_is_filed_by_the_same_form_and_names_them() {
    String customer = UUID.randomUUID().toString();
    SERVICES.on(
        "GET /api/customers/" + customer,
        200,
        "{\"customerId\":\"%s\",\"displayName\":\"Ann <i>B</i>\",\"consents\":[]}"
            .formatted(customer));
    String form = FORM + "?customerId=" + customer;
    assertThat(browser.open("/customers/" + customer).body())
        .contains("href=\"" + form + "\"")
        .doesNotContain("action=\"/customers");
    assertThat(browser.open(form).body())
        .contains("Ann &lt;i&gt;B", "name=\"place\"")
        .doesNotContain("name=\"phone\"");

    SERVICES.on("POST " + API, 422, "{\"errors\":[{\"field\":\"summary\",\"message\":\"short\"}]}");
    Map<String, String> filed = Map.of("summary", "cold " + key, "customerId", customer);
    assertThat(browser.submit(form, FORM, filed).body())
        .as("refused, it is theirs still")
        .contains("<span>short", "name=\"customerId\" value=\"" + customer + "\"");
    assertThat(json.readTree(sent("cold " + key).body()).path("customer").toString())
        .isEqualTo("{\"customerId\":\"" + customer + "\"}");
  }

  @Test
  void the_page_names_the_owner_counts_hand_overs_and_hands_on_to_a_colleague() {
    assertThat(browser.open(page).body()).contains("Nobody has taken this on yet");
    complaint("\"somebody\"", 2);
    JsonNode colleague = colleague();
    String li = colleague.path("id").asString();
    assertThat(browser.open(page).body())
        .contains("somebody has this complaint", "handed over 2 times")
        .containsPattern("(?s)value=\"" + li + "\"[^>]*>Li of the " + key)
        .doesNotContain("??");
    SERVICES.on("POST " + API + "/" + id + "/owner", 200, "{}");
    browser.submit(
        page, page + "/owner", Map.of("owner", li, "note", "leave", "version", "4", "key", key));
    StubServices.Seen sent = SERVICES.seen("POST", API + "/" + id + "/owner").get(0);
    assertThat(sent.body()).isEqualTo("{\"owner\":\"" + li + "\",\"note\":\"leave\"}");
    assertThat(sent.header("If-Match")).isEqualTo("\"4\"");

    SERVICES.on("POST " + API + "/" + id + "/owner", 409, "{\"detail\":\"C-1 is CLOSED\"}");
    Map<String, String> late = Map.of("owner", li, "note", "on <i>leave</i>", "version", "4");
    assertThat(browser.submit(page, page + "/owner", late).body())
        .contains("C-1 is CLOSED", "value=\"on &lt;i&gt;leave&lt;/i&gt;\"");

    HttpRequest.Builder gone = request("/api/staff/" + li, "supervisor");
    gone.header("If-Match", "\"1\"").header("Content-Type", "application/json");
    gone.method("PATCH", BodyPublishers.ofString("{\"active\":false}"));
    assertThat(send(gone).statusCode()).isEqualTo(200);
    assertThat(browser.open(page).body()).as("who has left").doesNotContain("Li of the " + key);
  }

  private JsonNode colleague() {
    return tree(
        post(
            "/api/staff",
            "supervisor",
            """
            {"userName":"li-%s","displayName":"Li of the %s","roles":["staff"],
             "password":"a long enough password"}
            """
                .formatted(key.substring(0, 8), key)));
  }

  @Test
  void the_chronicle_says_who_did_what_to_whom() {
    SERVICES.on(
        "GET " + API + "/" + id + "/chronicle",
        200,
        """
        {"items":[
          {"id":1,"kind":"HANDED_OVER","at":"2026-11-21T03:20:00Z","by":"mei","data":{"from":"li","owner":"wang"}},
          {"id":2,"kind":"CONTACT_ATTEMPTED","at":"2026-11-21T03:20:00Z","by":"li",
           "data":{"attempt":"7","party":"OTHER","whom":"<i>hotel</i>","channel":"PHONE","result":"NO_ANSWER"}},
          {"id":3,"kind":"SEVERITY_CHANGED","at":"2026-11-21T03:20:00Z","by":"li","data":{"from":"LOW","severity":"GRAVE"}},
          {"id":4,"kind":"ESCALATED","at":"2026-11-21T03:20:00Z","data":{"deadline":"first-answer","to":"supervisor"}},
          {"id":5,"kind":"REMEDY_OFFERED","at":"2026-11-21T03:20:00Z","by":"li",
           "data":{"remedy":"REFUND","description":"all","cost":"128.5 CNY"}},
          {"id":6,"kind":"FILED","at":"2026-11-21T03:20:00Z","by":"li"}]}
        """);
    assertThat(browser.open(page + "/chronicle").body())
        .contains("li → wang", "mei", "7 · call · &lt;i&gt;hotel&lt;/i&gt; · ", " → ")
        .contains("supervisor", "refund · all · 128.5 CNY")
        .doesNotContain("??", "<i>hotel", "first-answer");
  }

  private StubServices.Seen sent(String story) {
    return SERVICES.seen("POST", API).stream()
        .filter(seen -> seen.body().contains(story))
        .findFirst()
        .orElseThrow();
  }

  private void complaint(String owner, int handOvers) {
    SERVICES.on(
        "GET " + API + "/" + id,
        200,
        """
        {"id":"%s","number":"C-1","state":"FILED","severity":"NORMAL","origin":"SELF","owner":%s,
         "handOvers":%d,"summary":"an empty unit","source":"/till","filedAt":"2026-11-21T03:20:00Z",
         "reopenings":0,"deadlines":[],"version":4}
        """
            .formatted(id, owner, handOvers));
  }
}
