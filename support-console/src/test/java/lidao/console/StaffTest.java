package lidao.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import lidao.console.staff.Staff;
import lidao.console.staff.StaffMember;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class StaffTest extends ConsoleTest {

  private static final String PASSWORD = "a long enough password";

  @Autowired Staff staff;

  private final String name = "n" + UUID.randomUUID().toString().substring(0, 8);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"roles\":[null]|roles[0]",
        "\"roles\":[\"staff\",\"king\"]|roles[1]",
        "\"roles\":[]|roles",
        "\"rank\":100|rank",
        "\"rank\":-1|rank",
        "\"site\":\"a\\u0000b\"|site",
        "\"displayName\":\"a\\u0000b\"|displayName",
        "\"userName\":\"a\\u0000b\"|userName"
      })
  void what_cannot_be_is_refused_by_the_name_of_its_field(String wrong, String field) {
    String good =
        "\"userName\":\"%s\",\"displayName\":\"Mei\",\"password\":\"%s\",\"roles\":[\"staff\"],\"rank\":1,\"site\":\"x\""
            .formatted(name, PASSWORD);
    String key = wrong.substring(0, wrong.indexOf(':'));
    String body =
        good.replaceAll(
            key + ":(\\[[^]]*]|\"[^\"]*\"|\\d+)", java.util.regex.Matcher.quoteReplacement(wrong));

    HttpResponse<String> refused = post("/api/staff", "supervisor", "{" + body + "}");

    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
    assertThat(tree(refused).path("errors").path(0).path("field").asString()).isEqualTo(field);
  }

  @Test
  void a_name_that_no_database_holds_is_nobodys() {
    Browser browser = new Browser(port, "en");

    HttpResponse<String> page = browser.signIn("me\u0000i", PASSWORD);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.uri().getQuery()).isEqualTo("failed");
  }

  @Test
  void a_supervisor_adds_somebody_sets_their_duty_and_closes_the_account_on_the_page() {
    Browser browser = new Browser(port, "zh-CN");
    browser.signIn(FIRST_USER, FIRST_PASSWORD);
    String key = UUID.randomUUID().toString();
    Map<String, String> form =
        Map.of(
            "userName",
            name,
            "displayName",
            "新来的",
            "password",
            PASSWORD,
            "roles",
            "staff",
            "language",
            "zh-CN",
            "key",
            key);

    assertThat(browser.submit("/staff", "/staff", form).body()).contains(name);
    HttpResponse<String> again = browser.submit("/staff", "/staff", form);

    assertThat(again.uri().getPath()).isEqualTo("/staff");
    assertThat(again.body()).contains("新来的").doesNotContain("is taken");
    assertThat(member().id()).isEqualTo(key);
    change(browser, Map.of("onDuty", "false"));
    assertThat(member().onDuty()).isFalse();
    change(browser, Map.of("displayName", "老同事", "roles", "operator", "password", ""));
    assertThat(member().roles()).containsExactly("operator");
    change(browser, Map.of("rank", "3", "site", "福州路店"));
    assertThat(member().rank()).isEqualTo(3);
    assertThat(browser.open("/staff").body()).contains("职级 3", "福州路店");
    change(browser, Map.of("displayName", "老同事"));
    assertThat(member().site()).as("what is not given stays").isEqualTo("福州路店");
    change(browser, Map.of("rank", "0", "site", ""));
    assertThat(member().rank()).isNull();
    assertThat(member().site()).isNull();
    assertThat(new Browser(port, "en").signIn(name, PASSWORD).uri().getPath()).isEqualTo("/");
    change(browser, Map.of("active", "false"));
    assertThat(member().active()).isFalse();
    HttpResponse<String> stale =
        browser.submit("/staff", "/staff/" + key, Map.of("version", "1", "active", "true"));
    assertThat(stale.statusCode()).isEqualTo(200);
    assertThat(stale.body()).contains("class=\"refused\"");
    assertThat(member().active()).isFalse();
  }

  @Test
  void whoever_is_no_supervisor_neither_makes_one_nor_changes_one() {
    String body =
        "{\"userName\":\"%s\",\"displayName\":\"x\",\"password\":\"%s\",\"roles\":[\"supervisor\"]}"
            .formatted(name, PASSWORD);
    assertThat(post("/api/staff", "operator", body).statusCode()).isEqualTo(409);
    assertThat(staff.named(name)).isEmpty();
    StaffMember first = staff.named(FIRST_USER).orElseThrow().member();

    HttpResponse<String> refused =
        send(
            request("/api/staff/" + first.id(), "operator")
                .header("Content-Type", "application/json")
                .header("If-Match", "\"" + first.version() + "\"")
                .method("PATCH", BodyPublishers.ofString("{\"password\":\"" + PASSWORD + "\"}")));

    assertThat(refused.statusCode()).isEqualTo(409);
    Browser plain = new Browser(port, "en");
    addStaff("staff");
    plain.signIn(name, PASSWORD);
    assertThat(plain.open("/staff").statusCode()).isEqualTo(403);
  }

  @Test
  void an_open_stream_ends_within_seconds_of_the_account() throws Exception {
    addStaff("staff");
    Browser browser = new Browser(port, "en");
    browser.signIn(name, PASSWORD);
    try (InputStream stream = browser.stream("/alerts/stream")) {
      CompletableFuture<Boolean> ended = CompletableFuture.supplyAsync(() -> ends(stream));
      StaffMember member = member();

      send(
          request("/api/staff/" + member.id(), "supervisor")
              .header("Content-Type", "application/json")
              .header("If-Match", "\"" + member.version() + "\"")
              .method("PATCH", BodyPublishers.ofString("{\"active\":false}")));

      await().atMost(Duration.ofSeconds(30)).until(ended::isDone);
    }
  }

  private static boolean ends(InputStream stream) {
    try {
      while (stream.read() >= 0) {}
      return true;
    } catch (IOException e) {
      return true;
    }
  }

  private StaffMember member() {
    return staff.named(name).orElseThrow().member();
  }

  private void change(Browser browser, Map<String, String> change) {
    Map<String, String> form = new java.util.HashMap<>(change);
    form.put("version", String.valueOf(member().version()));
    HttpResponse<String> page = browser.submit("/staff", "/staff/" + member().id(), form);
    assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
    assertThat(page.body()).doesNotContain("class=\"refused\"");
  }

  private void addStaff(String role) {
    String body =
        "{\"userName\":\"%s\",\"displayName\":\"x\",\"password\":\"%s\",\"roles\":[\"%s\"]}"
            .formatted(name, PASSWORD, role);
    assertThat(post("/api/staff", "supervisor", body).statusCode()).isEqualTo(201);
  }
}
