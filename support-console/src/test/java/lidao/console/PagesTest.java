package lidao.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PagesTest extends ConsoleTest {

  private static final String CUSTOMER = "0198f000-0000-7000-8000-000000000001";

  private Browser browser;

  @BeforeEach
  void freshBrowser() {
    browser = new Browser(port, "zh-CN");
  }

  @Test
  void whoever_signs_in_arrives_where_they_wanted_to_go() {
    SERVICES.on("GET /api/complaints", 200, "{\"items\":[]}");
    assertThat(browser.open("/complaints?show=overdue").uri().getPath()).isEqualTo("/sign-in");

    HttpResponse<String> arrived = browser.signIn(FIRST_USER, FIRST_PASSWORD);

    assertThat(arrived.statusCode()).isEqualTo(200);
    assertThat(arrived.uri().toString()).endsWith("/complaints?show=overdue");
  }

  @Test
  void a_wrong_password_is_said_and_after_five_one_has_to_wait() {
    String name = "late-" + UUID.randomUUID().toString().substring(0, 8);
    addStaff(name, "a long enough password");
    for (int i = 0; i < 5; i++) {
      assertThat(browser.signIn(name, "guess").uri().getQuery()).isEqualTo("failed");
    }

    HttpResponse<String> right = browser.signIn(name, "a long enough password");

    assertThat(right.uri().getQuery()).isEqualTo("locked");
    assertThat(right.body()).contains("请等几分钟再试");
    assertThat(browser.has("lidao-session")).isFalse();
  }

  @Test
  void whoever_is_deactivated_is_out_at_once() {
    String name = "gone-" + UUID.randomUUID().toString().substring(0, 8);
    String id = addStaff(name, "a long enough password");
    browser.signIn(name, "a long enough password");
    assertThat(browser.open("/").uri().getPath()).isEqualTo("/");

    HttpResponse<String> changed =
        send(
            request("/api/staff/" + id, "supervisor")
                .header("Content-Type", "application/json")
                .header("If-Match", "\"1\"")
                .method(
                    "PATCH",
                    java.net.http.HttpRequest.BodyPublishers.ofString("{\"active\":false}")));

    assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
    assertThat(browser.open("/").uri().getPath()).isEqualTo("/sign-in");
  }

  @Test
  void a_form_without_its_token_changes_nothing() {
    browser.signIn(FIRST_USER, FIRST_PASSWORD);

    HttpResponse<String> forged = browser.submit("/complaints/new", Map.of("summary", "x"), "");

    assertThat(forged.statusCode()).isEqualTo(403);
    assertThat(forged.body()).contains("您的角色不能进入").doesNotContain("urn:lidao");
  }

  @Test
  void a_page_goes_on_without_a_service_that_is_down() {
    SERVICES.on(
        "GET /api/customers/" + CUSTOMER,
        200,
        """
        {"customerId":"%s","displayName":"王<小>明","phones":["+8613800138000"],"emails":[],
         "birthday":{"calendar":"LUNAR","month":8,"day":15},"household":{"honourees":[]},
         "consents":[],"tier":"A","deceased":false,"official":false}
        """
            .formatted(CUSTOMER));
    browser.signIn(FIRST_USER, FIRST_PASSWORD);

    HttpResponse<String> page = browser.open("/customers/" + CUSTOMER);
    assertThat(page.body()).contains("王&lt;小&gt;明").contains("农历八月十五");
    assertThat(browser.open("/customers/" + CUSTOMER + "/timeline").body())
        .contains("interaction-service 暂时没有回应");
  }

  @Test
  void the_pages_call_services_in_the_name_of_whoever_is_signed_in() {
    String id = UUID.randomUUID().toString();
    SERVICES.on("POST /api/complaints/" + id + "/resolution", 200, "{\"id\":\"" + id + "\"}");
    SERVICES.on("GET /api/complaints/" + id, 200, complaint(id));
    SERVICES.on("GET /api/complaints/" + id + "/chronicle", 200, "{\"items\":[]}");
    browser.signIn(FIRST_USER, FIRST_PASSWORD);

    browser.submit(
        "/complaints/" + id,
        "/complaints/" + id + "/resolution",
        Map.of("text", "已重做一份", "version", "4"));

    StubServices.Seen sent = SERVICES.seen("POST", "/api/complaints/" + id + "/resolution").get(0);
    assertThat(sent.header("If-Match")).isEqualTo("\"4\"");
    assertThat(json.readTree(sent.body()).path("resolution").asString()).isEqualTo("已重做一份");
    String claims =
        new String(
            java.util.Base64.getUrlDecoder().decode(sent.header("Authorization").split("\\.")[1]),
            java.nio.charset.StandardCharsets.UTF_8);
    assertThat(claims).contains("\"supervisor\"").contains("\"name\":\"" + FIRST_USER + "\"");
  }

  @Test
  void a_step_that_is_refused_says_why_and_keeps_what_was_written() {
    String id = UUID.randomUUID().toString();
    SERVICES.on("POST /api/complaints/" + id + "/answer", 409, "{\"detail\":\"It is closed.\"}");
    SERVICES.on("GET /api/complaints/" + id, 200, complaint(id));
    browser.signIn(FIRST_USER, FIRST_PASSWORD);

    HttpResponse<String> page =
        browser.submit(
            "/complaints/" + id, "/complaints/" + id + "/answer", Map.of("text", "我的答复"));

    assertThat(page.body()).contains("It is closed.").contains("我的答复</textarea>");
  }

  @Test
  void looking_at_a_question_changes_nothing_and_answering_thanks_in_the_customers_language() {
    String token = UUID.randomUUID().toString();
    String path = "/api/reminders/answers/" + token;
    String question =
        "{\"language\":\"zh-CN\",\"number\":\"C-1\",\"summary\":\"汤凉了\",\"state\":\"OPEN\"}";
    SERVICES.on("GET " + path, 200, question);
    SERVICES.on("POST " + path, 200, question.replace("OPEN", "ANSWERED"));
    Browser customer = new Browser(port, "en");

    assertThat(customer.open("/answers/" + token).body()).contains("现在都好了吗").contains("汤凉了");
    assertThat(SERVICES.seen("POST", path)).isEmpty();

    HttpResponse<String> thanks =
        customer.submit(
            "/answers/" + token,
            "/answers/" + token,
            Map.of("satisfied", "false", "comment", "还是凉的"));
    assertThat(thanks.statusCode()).isEqualTo(200);
    assertThat(thanks.body()).contains("谢谢您");
    assertThat(json.readTree(SERVICES.seen("POST", path).get(0).body()).toString())
        .isEqualTo("{\"satisfied\":false,\"comment\":\"还是凉的\"}");
  }

  @Test
  void a_wrong_or_used_link_gets_a_kind_page() {
    HttpResponse<String> page = new Browser(port, "en").open("/answers/nobody-knows");

    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body()).contains("This link cannot be used any more");
  }

  @Test
  void pages_are_in_the_language_chosen_and_load_nothing_from_elsewhere() {
    Browser english = new Browser(port, "en-GB");
    HttpResponse<String> page = english.open("/sign-in");
    assertThat(page.body()).contains("<html lang=\"en\">").contains("Password");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'")
        .doesNotContain("unsafe");
    assertThat(page.body()).doesNotContain("https://").doesNotContain("<style");

    assertThat(english.open("/sign-in?lang=zh-CN").body()).contains("密码");
    assertThat(english.open("/sign-in").body()).contains("密码");
    assertThat(english.open("/sign-in?lang=zh-TW").body()).contains("密碼");
    assertThat(new Browser(port, "zh-HK").open("/sign-in").body())
        .contains("<html lang=\"zh-TW\">", "密碼");
    for (String asset :
        new String[] {
          "/assets/console.css",
          "/assets/console.js",
          "/assets/seal.svg",
          "/webjars/htmx.org/2.0.10/dist/htmx.min.js"
        }) {
      assertThat(english.open(asset).statusCode()).as(asset).isEqualTo(200);
      assertThat(asset.endsWith("seal.svg") || page.body().contains(asset)).isTrue();
    }
  }

  private String addStaff(String name, String password) {
    HttpResponse<String> added =
        post(
            "/api/staff",
            "supervisor",
            """
            {"userName":"%s","displayName":"%s","password":"%s","roles":["staff"]}
            """
                .formatted(name, name, password));
    assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
    assertThat(added.body()).doesNotContain("assword");
    return tree(added).path("id").asString();
  }

  private static String complaint(String id) {
    return """
    {"id":"%s","number":"C-1","state":"ACKNOWLEDGED","severity":"NORMAL","origin":"CUSTOMER",
     "summary":"汤凉了","source":"/till","filedAt":"2026-11-21T03:20:00Z","reopenings":0,
     "deadlines":[],"version":4}
    """
        .formatted(id);
  }
}
