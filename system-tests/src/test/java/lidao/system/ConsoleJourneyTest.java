package lidao.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lidao.standalone.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The console in a real browser. */
class ConsoleJourneyTest {

  private static final Path PICTURES = Path.of("target", "pictures");

  private static Browser browser;
  private static House house;

  @BeforeAll
  static void start() throws Exception {
    Assumptions.assumeTrue(Browser.program().isPresent(), "no Chromium on this machine");
    Files.createDirectories(PICTURES);
    PlaywrightAssertions.setDefaultAssertionTimeout(90_000);
    house = House.open();
    browser = Browser.open();
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void an_alert_reaches_the_open_board_without_reloading_and_is_claimed_there() {
    Page page = signedIn(1200, "en");
    assertThat(page.locator("#live")).hasAttribute("data-state", "live");
    int before = page.locator("#board > li.alert").count();
    house.post(
        Role.STAFF,
        "/api/complaints",
        """
        {"summary":"the soup was cold <b>again</b>","severity":"HIGH"}""");
    Locator alert =
        page.locator(
            "#board > li.alert", new Page.LocatorOptions().setHasText("the soup was cold"));
    assertThat(alert).hasCount(1);
    assertThat(page.locator("#board > li.alert").count()).isGreaterThan(before);
    assertThat(alert.locator("b")).hasCount(0);
    alert.locator("button.claim").click();
    assertThat(alert).hasAttribute("data-state", "CLAIMED");
    picture(page, "console-alerts");
    page.context().close();
  }

  @Test
  void a_wrong_password_is_refused_in_words() {
    Page page = browser.page(800, "en");
    page.navigate(house.address("/sign-in").toString());
    page.fill("#username", "admin");
    page.fill("#password", "not the password");
    page.click("button.main");
    assertThat(page.locator("[role=alert]")).isVisible();
    page.context().close();
  }

  @ParameterizedTest
  @CsvSource({"1200,en", "1200,zh-CN", "360,en", "360,zh-CN", "360,zh-TW"})
  void every_page_reads_well_at_this_width_in_this_language(int width, String language) {
    String customer =
        house
            .post(
                Role.STAFF,
                "/api/customers",
                """
                {"name":"顾念慈","salutation":"顾女士","language":"zh-CN","country":"CN","emails":["gu@example.com"],
                 "birthday":{"calendar":"LUNAR","year":1968,"month":8,"day":15}}""")
            .body()
            .findPath("customerId")
            .asString();
    String family =
        house
            .post(
                Role.STAFF,
                "/api/customers",
                """
                {"name":"顾建业","language":"en","emails":["gu@example.com"],"birthday":{"calendar":"SOLAR","month":5,"day":4}}""")
            .body()
            .findPath("customerId")
            .asString();
    house.post(
        Role.STAFF,
        "/api/interactions/bookings",
        """
        {"customer":{"email":"gu@example.com"},"reference":"R-gu","date":"2028-01-26","time":"18:30","guests":8,"place":"兰厅"}""");
    String complaint =
        house
            .post(Role.STAFF, "/api/complaints", "{\"summary\":\"茶凉了 the tea had gone cold\"}")
            .body()
            .path("id")
            .asString();
    house.settle();
    work("/api/complaints/" + complaint);
    Page page = signedIn(width, language);
    for (String path :
        List.of(
            "/",
            "/customers",
            "/customers/" + customer,
            "/customers/" + customer + "/merge?absorbed=" + family,
            "/complaints",
            "/complaints/new",
            "/complaints/" + complaint,
            "/imports",
            "/staff",
            "/parked")) {
      page.navigate(house.address(path).toString());
      readsWell(page, width, path + " in " + language);
      assertThat(page.getByText("18:30 兰厅 × 8")).hasCount(path.endsWith(customer) ? 1 : 0);
      String name =
          path.length() == 1
              ? "board"
              : path.substring(1)
                  .replaceFirst("\\?.*", "")
                  .replaceFirst("/[0-9a-f-]{36}", "-one")
                  .replace('/', '-');
      picture(page, name + "-" + language + "-" + width);
    }
    page.context().close();
  }

  @ParameterizedTest
  @CsvSource({"1200,en", "360,zh-CN"})
  void a_complaint_is_declined_by_keyboard_alone_and_its_page_reads_well_then(
      int width, String language) {
    String summary = "{\"summary\":\"用了三年要换新的 a new one after three years\"}";
    String complaint =
        house.post(Role.STAFF, "/api/complaints", summary).body().path("id").asString();
    Page page = signedIn(width, language);
    page.navigate(house.address("/complaints/" + complaint).toString());
    page.locator("#declining summary").focus();
    page.keyboard().press("Enter");
    for (String words : List.of("保修期已过 out of warranty", "修好，只收零件钱 a repair at cost")) {
      page.keyboard().press("Tab");
      page.keyboard().type(words);
    }
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    assertThat(page.locator("[data-state=DECLINED]")).isVisible();
    assertThat(page.getByText("修好，只收零件钱 a repair at cost")).hasCount(1);
    readsWell(page, width, "a declined complaint in " + language);
    picture(page, "complaint-declined-" + language + "-" + width);
    page.context().close();
  }

  private static void readsWell(Page page, int width, String what) {
    page.waitForLoadState();
    assertThat(page.locator(".loading")).hasCount(0);
    page.evaluate("document.querySelectorAll('details').forEach(form => form.open = true)");
    assertThat(page.locator("main h1").first()).isVisible();
    assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
        .as(what + " scrolls sideways")
        .isLessThanOrEqualTo(width);
    List<Rule> violations = new AxeBuilder(page).analyze().getViolations();
    assertThat(violations).as(what).extracting(Rule::getId).isEmpty();
  }

  @Test
  void a_burst_of_complaints_stands_folded_in_one_row() {
    int burst = 30;
    Page page = signedIn(1200, "en");
    assertThat(page.locator("#live")).hasAttribute("data-state", "live");
    // However long the house takes over them, on this page they come at one moment.
    page.clock().setFixedTime(System.currentTimeMillis());
    for (int i = 0; i < burst; i++) {
      house.post(Role.STAFF, "/api/complaints", "{\"summary\":\"a burst\"}");
    }
    assertThat(page.locator("#board > li.fold")).hasText("30 new complaints");
    Page.LocatorOptions ofIt = new Page.LocatorOptions().setHasText("a burst");
    assertThat(page.locator("#board > li.alert", ofIt)).hasCount(0);
    picture(page, "console-burst");
    page.context().close();
  }

  /** So that every part of a complaint's page has something to show. */
  private static void work(String path) {
    add(path + "/clues", "{\"kind\":\"NAME\",\"value\":\"顾念\"}");
    add(
        path + "/contact-attempts",
        """
        {"party":"RELATIVE","whom":"她在苏州的父母","channel":"PHONE","result":"LEAD_FOUND","note":"晚上再打"}""");
    String refund =
        "{\"kind\":\"REFUND\",\"description\":\"一壶新茶\",\"cost\":%s,\"currency\":\"CNY\"}";
    add(path + "/remedies", refund.formatted("128.50"));
    add(path + "/remedies", refund.formatted("90000"));
    add(path + "/pauses", "{\"reason\":\"等她寄来照片\"}");
    house.post(Role.STAFF, path + "/root-cause", "{\"cause\":\"壶盖未盖好\",\"person\":\"早班\"}");
    add(path + "/apologies", "{\"rank\":\"店长\",\"channel\":\"PHONE\",\"words\":\"实在对不起\"}");
    String file = path + "/attachments?name=cup.pdf";
    assertThat(house.post(Role.STAFF, file, "application/pdf", "%PDF-1.7 a cup").status())
        .isEqualTo(201);
  }

  private static void add(String path, String json) {
    assertThat(house.post(Role.STAFF, path, json).status()).as(path).isEqualTo(201);
  }

  private Page signedIn(int width, String language) {
    Page page = browser.page(width, language);
    page.navigate(house.address("/").toString());
    page.fill("#username", "admin");
    page.fill("#password", house.system().secrets().signIn());
    page.click("button.main");
    // An empty board takes no room, and what takes none counts as hidden.
    assertThat(page.locator("#live")).isVisible();
    return page;
  }

  private static void picture(Page page, String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
  }
}
