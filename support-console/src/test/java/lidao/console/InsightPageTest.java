package lidao.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InsightPageTest extends ConsoleTest {

  private static final String TOLD =
      """
      {"from": "2026-10-24", "until": "2026-11-22", "timeZone": "Asia/Shanghai", "filed": 1204,
       "bySeverity": {"LOW": 0, "NORMAL": 1200, "HIGH": 0, "GRAVE": 4}, "byOrigin": {"CUSTOMER": 1204},
       "days": [{"day": "2026-10-24", "filed": 4, "grave": 4}, {"day": "2026-11-22", "filed": 1200, "grave": 0}],
       "open": 7, "onTheSpot": {"count": 1, "of": 2, "share": 0.5},
       "handedOver": {"count": 1, "of": 4, "share": 0.25}, "handOvers": 3,
       "reopened": {"count": 0, "of": 0}, "medianMinutesToAnswer": 48,
       "promises": [{"kind": "HOLDING_ANSWER", "met": 3, "missed": 1, "breached": 0, "running": 4}],
       "silence": {"complaints": 2, "silentForEach": 26, "silent": 52, "toldByEach": 15, "told": 810},
       "unanswered": {"count": 5, "lossPerDay": 0.01, "customersLost": 0.25},
       "streak": {"days": 0, "since": "2026-11-22", "longest": 19},
       "causes": [{"name": "<script>alert(1)</script>", "count": 4}, {"name": "上菜慢", "count": 1}],
       "places": [], "persons": [],
       "patterns": [{"kind": "CAUSE", "name": "上菜慢", "count": 4, "since": "2026-11-20T02:00:00Z"}]}
      """;

  private static final String NOTHING =
      """
      {"from": "2026-10-24", "until": "2026-11-22", "timeZone": "Asia/Shanghai", "filed": 0,
       "bySeverity": {}, "byOrigin": {}, "days": [], "open": 0, "onTheSpot": {"count": 0, "of": 0},
       "handedOver": {"count": 0, "of": 0}, "handOvers": 0, "reopened": {"count": 0, "of": 0},
       "promises": [],
       "silence": {"complaints": 0, "silentForEach": 26, "silent": 0, "toldByEach": 15, "told": 0},
       "unanswered": {"count": 0, "lossPerDay": 0.01, "customersLost": 0.0},
       "streak": {"longest": 0}, "causes": [], "places": [], "persons": [], "patterns": []}
      """;

  private Browser browser;

  @BeforeEach
  void freshBrowser() {
    browser = new Browser(port, "en");
    browser.signIn(FIRST_USER, FIRST_PASSWORD);
  }

  @Test
  void every_chart_has_its_numbers_as_text_and_its_bars_begin_at_zero() {
    SERVICES.on("GET /api/complaints/insights", 200, TOLD);
    String page = browser.open("/complaints/insights").body();

    assertThat(page).contains("<b>1,204</b>", "<b>50%</b>", "<b>25%</b>", "1 of 2", "At 1% a day");
    assertThat(page).contains("52 more were unhappy", "810 people have heard of it");
    assertThat(page).contains("role=\"img\"").contains("1,204 complaints, at most 1,200 on a day");
    assertThat(page).contains("<td class=\"n\">1,200</td>", "<td class=\"n\">75</td>");
    // 4 of 1,200: half a pixel, and not more to look like more.
    assertThat(page).contains("y=\"159.5\" width=\"19.2\" height=\"0.5\"");
    assertThat(page).contains("x=\"698.4\" y=\"0.0\"");
    assertThat(page).contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert");
    assertThat(page)
        .doesNotContain("style=\"")
        .contains("aria-current=\"page\" class=\"on\">30 days");
  }

  @Test
  void a_house_without_complaints_has_a_page_too_in_chinese() {
    SERVICES.on("GET /api/complaints/insights", 200, NOTHING);
    String page = browser.open("/complaints/insights?days=90&lang=zh-CN").body();
    assertThat(page).contains("投诉告诉我们什么", "<b>—</b>", "暂无内容").doesNotContain("??");
    assertThat(page).contains("aria-current=\"page\" class=\"on\">90 天");
    assertThat(browser.open("/complaints/insights?days=soon").statusCode()).isEqualTo(200);
  }

  @Test
  void a_service_that_is_down_is_said() {
    SERVICES.on("GET /api/complaints/insights", 503, "{}");
    String page = browser.open("/complaints/insights").body();
    assertThat(page).contains("complaint-service does not answer now");
  }
}
