package lidao.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two records of one customer: finding the other, seeing what would happen, and doing it. */
class MergePageTest extends ConsoleTest {

  private final String id = UUID.randomUUID().toString();
  private final String other = UUID.randomUUID().toString();
  private final String page = "/customers/" + id;
  private final String api = "/api/customers/" + id;
  private Browser browser;

  @BeforeEach
  void signedIn() {
    browser = new Browser(port, "zh-CN");
    browser.signIn(FIRST_USER, FIRST_PASSWORD);
    SERVICES.on("GET " + api, 200, record(id, "王秀英"));
    SERVICES.on(
        "GET " + api + "/merge",
        200,
        """
        {"survivor":"%s","survivorVersion":3,"absorbed":"%s","absorbedVersion":5,"absorbedName":"王<女>士",
         "customer":%s,
         "conflicts":[{"field":"name","kept":"王秀英","given":"王<女>士"},
          {"field":"birthday","kept":"LUNAR 08-15","given":"SOLAR 1952-03-08"},
          {"field":"consents.SMS.GREETING","kept":"false","given":"true"}]}
        """
            .formatted(id, other, record(id, "王秀英")));
  }

  @Test
  void an_old_link_leads_to_the_survivors_page() {
    SERVICES.on("GET /api/customers/" + other, 200, record(id, "王秀英"));

    var opened = browser.open("/customers/" + other);

    assertThat(opened.uri().getPath()).isEqualTo(page);
    assertThat(opened.body()).contains("王秀英");
  }

  @Test
  void the_page_names_who_may_be_the_same_and_whose_records_it_holds() {
    SERVICES.on(
        "GET " + api + "/duplicates",
        200,
        "[{\"customerId\":\"%s\",\"name\":\"王女士\",\"shared\":2,\"sameName\":true}]"
            .formatted(other));
    SERVICES.on(
        "GET " + api + "/merges",
        200,
        "[{\"customerId\":\"%s\",\"name\":\"老王\",\"mergedBy\":\"x\",\"mergedAt\":\"2026-11-20T02:00:00Z\"}]"
            .formatted(UUID.randomUUID()));

    assertThat(browser.open(page).body()).contains("hx-get=\"" + page + "/same\"");
    assertThat(browser.open(page + "/same").body())
        .contains("王女士", "可能是同一人", "absorbed=" + other, "老王")
        .doesNotContain("??");
  }

  @Test
  void what_merging_would_do_is_shown_in_words_before_it_is_done_on_what_was_seen() {
    String preview = page + "/merge?absorbed=" + other;
    assertThat(browser.open(preview).body())
        .contains("王&lt;女&gt;士 并入 王秀英", "农历 08-15", "公历 1952-03-08", "短信", "不能撤销")
        .doesNotContain("??", "consents.SMS");
    assertThat(SERVICES.seen("POST", api + "/merge")).isEmpty();
    SERVICES.on("POST " + api + "/merge", 200, "{}");

    String key = UUID.randomUUID().toString();
    Map<String, String> form =
        Map.of("absorbed", other, "absorbedVersion", "5", "version", "3", "key", key);
    assertThat(browser.submit(preview, page + "/merge", form).uri().getPath()).isEqualTo(page);

    StubServices.Seen sent = SERVICES.seen("POST", api + "/merge").get(0);
    assertThat(sent.header("If-Match")).isEqualTo("\"3\"");
    assertThat(sent.header("Idempotency-Key")).isEqualTo(key);
    assertThat(sent.body()).isEqualTo("{\"absorbed\":\"" + other + "\",\"absorbedVersion\":5}");

    SERVICES.on("POST " + api + "/merge", 409, "{\"detail\":\"It is a part already.\"}");
    assertThat(browser.submit(preview, page + "/merge", form).body())
        .contains("It is a part already.", "并入 王秀英");
  }

  private static String record(String customer, String name) {
    return """
    {"customerId":"%s","displayName":"%s","phones":["+8613800138000"],"emails":[],
     "household":{"honourees":[]},"consents":[],"deceased":false,"official":false}
    """
        .formatted(customer, name);
  }
}
