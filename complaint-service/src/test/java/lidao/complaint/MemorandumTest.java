package lidao.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import lidao.contract.Topic;
import lidao.contract.complaints.ContactChannel;
import lidao.contract.complaints.ContactResult;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MemorandumTest extends ComplaintServiceTest {

  private static final String EVIL = "<script>alert('x')</script> & <b>汤</b>";

  @BeforeEach
  void fridayMorning() {
    CLOCK.set(FRIDAY);
  }

  @Test
  void it_tells_everything_in_the_customer_s_language_and_time_and_nothing_internal() {
    String id = worked(customer("zh-TW", "America/New_York"));
    String page = page(id, "");
    assertThat(page)
        .contains("備忘錄", "C-2026-", "王女士", "2026年11月19日 21:30")
        .contains("第 1 次聯繫：同事打電話給您的父母，得到了新的線索。", "第 2 次聯繫：同事登門去找您，見到了人。")
        .contains("我們提出為您更換：一台新的唱機", "已交到您手中：一台新的唱機", "副經理同事向您道歉。", "實在對不起", "換了新的唱機")
        .doesNotContain("secret", "9999", "wang", "小心");
    assertThat(page.indexOf("我們記下了這件事")).isLessThan(page.indexOf("第 1 次聯繫"));
    assertThat(page(id, "?language=zh-CN")).contains("备忘录", "第 2 次联系：同事登门去找您，见到了人。");
    assertThat(page(id, "?language=en"))
        .contains(
            "Memorandum", "Attempt 2: a colleague called on you; we met.", "19 November 2026");
    assertThat(send(request("/api/complaints/" + id + "/memorandum.html?language=fr")).statusCode())
        .isEqualTo(400);
  }

  @Test
  void each_line_is_a_sentence_that_can_be_read_aloud_and_nothing_stands_in_brackets() {
    String id = worked(customer("zh-CN", "Asia/Shanghai"));
    for (String party : List.of("CUSTOMER", "RELATIVE", "OTHER")) {
      for (ContactChannel channel : ContactChannel.values()) {
        for (ContactResult result : ContactResult.values()) {
          made(
              id,
              "contact-attempts",
              "{\"party\": \"%s\", \"channel\": \"%s\", \"result\": \"%s\", \"steppingDown\": \"x\"}"
                  .formatted(party, channel, result));
        }
      }
    }
    made(id, "remedies", "{\"kind\": \"EXTRA\", \"description\": \"蛋糕\"}");
    for (String language : List.of("zh-CN", "zh-TW", "en")) {
      assertThat(page(id, "?language=" + language).replaceAll("(?s)<style>.*</style>", ""))
          .doesNotContain("（", "(re", "{", "null", "PHONE", "NO_ANSWER");
    }
    assertThat(page(id, "?language=en"))
        .contains("a colleague telephoned your family; nobody answered.")
        .contains("We offered, as a token of our regret: 蛋糕");
  }

  @Test
  void what_the_house_found_itself_is_told_so() {
    String filed = post("/api/complaints", "{\"summary\": \"空机\", \"origin\": \"SELF\"}").body();
    assertThat(page(text(JSON.readTree(filed), "id"), "")).contains("我们自己发现了这件事，把它记了下来。");
  }

  @Test
  void what_people_wrote_is_shown_as_text() {
    String id = worked(customer("zh-CN", "Asia/Shanghai"));
    HttpResponse<String> answer = send(request("/api/complaints/" + id + "/memorandum.html"));
    assertThat(answer.body())
        .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &lt;b&gt;汤&lt;/b&gt;")
        .doesNotContain("<script", "<b>");
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "sandbox");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
  }

  @Test
  void the_pdf_has_the_chinese_in_it_and_brings_its_letters_along() throws Exception {
    for (String language : new String[] {"zh-CN", "zh-TW", "en"}) {
      String id = worked(customer(language, "Asia/Shanghai"));
      byte[] pdf = pdf(id);
      try (PDDocument document = Loader.loadPDF(pdf)) {
        String text = new PDFTextStripper().getText(document).replaceAll("\\s+", "");
        assertThat(text)
            .contains(
                language.equals("zh-TW") ? "備忘錄" : language.equals("en") ? "Memorandum" : "备忘录")
            .contains("<script>alert('x')</script>&<b>汤</b>", "一台新的唱機")
            .doesNotContain("secret");
        for (PDFont font :
            StreamSupport.stream(
                    document.getPage(0).getResources().getFontNames().spliterator(), false)
                .map(
                    name -> {
                      try {
                        return document.getPage(0).getResources().getFont(name);
                      } catch (IOException e) {
                        throw new AssertionError(e);
                      }
                    })
                .toList()) {
          assertThat(font.isEmbedded()).as(font.getName()).isTrue();
        }
      }
      assertThat(pdf.length).as("of the fonts only what is used").isLessThan(300_000);
    }
  }

  @Test
  void a_line_stands_on_one_page_with_its_time() throws Exception {
    String id = text(file("LOW"), "id");
    for (int i = 0; i < 12; i++) {
      made(
          id,
          "contact-attempts",
          "{\"party\": \"OTHER\", \"whom\": \"%s\", \"channel\": \"PHONE\", \"result\": \"REACHED\"}"
              .formatted("the whole night through every hotel of the town ".repeat(4).strip()));
    }
    try (PDDocument document = Loader.loadPDF(pdf(id))) {
      assertThat(document.getNumberOfPages()).isGreaterThan(1);
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        String text = stripper.getText(document).replaceAll("\\s+", " ");
        assertThat(text.split("the whole night", -1).length - 1)
            .as("page %s:%n%s", page, text)
            .isEqualTo(4 * (text.split("2026年11月20日", -1).length - 1 - others(text)));
      }
    }
  }

  private static int others(String page) {
    return (page.contains("我们记下了") ? 1 : 0) + (page.contains("写于") ? 1 : 0);
  }

  @Test
  void nobody_s_complaint_has_one_too_and_what_no_page_can_hold_is_left_out() throws Exception {
    String filed =
        post("/api/complaints", "{\"summary\": \"Bell \\u0007 and \\ud83c\\udf82 and 𠮷\"}").body();
    String id = text(JSON.readTree(filed), "id");
    assertThat(page(id, "")).contains("备忘录", "Bell");
    try (PDDocument document = Loader.loadPDF(pdf(id))) {
      assertThat(new PDFTextStripper().getText(document)).contains("Bell");
    }
    String nobody = "/api/complaints/" + UUID.randomUUID() + "/memorandum.pdf";
    assertThat(send(request(nobody)).statusCode()).isEqualTo(404);
  }

  @Test
  void it_says_why_a_complaint_was_opened_again() {
    String id = worked(customer("en", "Asia/Shanghai"));
    step(id, "reopening", "{\"reason\": \"The new one hums <too>\"}");
    assertThat(page(id, ""))
        .containsSubsequence("We took the matter up again", "The new one hums &lt;too&gt;");
  }

  private String worked(UUID customer) {
    String filed =
        post(
                "/api/complaints",
                "{\"summary\": \"%s\", \"details\": \"secret details\", \"customer\": {\"customerId\": \"%s\"}}"
                    .formatted(EVIL, customer))
            .body();
    String id = text(JSON.readTree(filed), "id");
    CLOCK.advance(Duration.ofMinutes(1));
    step(id, "acknowledgement", "{\"note\": \"a secret: 小心\"}");
    made(
        id,
        "contact-attempts",
        """
        {"party": "RELATIVE", "whom": "您的父母", "channel": "PHONE", "result": "LEAD_FOUND",
         "note": "secret"}\
        """);
    made(id, "contact-attempts", "{\"channel\": \"VISIT\", \"result\": \"REACHED\"}");
    String remedy =
        text(
            made(
                id,
                "remedies",
                "{\"kind\": \"REPLACEMENT\", \"description\": \"一台新的唱機\", \"cost\": 499.99,"
                    + " \"currency\": \"CNY\"}"),
            "id");
    step(id, "remedies/" + remedy + "/acceptance", "{\"note\": \"secret\"}");
    step(id, "remedies/" + remedy + "/delivery", "{}");
    made(id, "apologies", "{\"rank\": \"副經理\", \"channel\": \"VISIT\", \"words\": \"實在對不起\"}");
    step(id, "resolution", "{\"resolution\": \"換了新的唱機\"}");
    CLOCK.set(FRIDAY);
    return id;
  }

  private tools.jackson.databind.JsonNode made(String id, String what, String json) {
    HttpResponse<String> answer = post("/api/complaints/" + id + "/" + what, json);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return JSON.readTree(answer.body());
  }

  private String page(String id, String query) {
    HttpResponse<String> answer =
        send(request("/api/complaints/" + id + "/memorandum.html" + query));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private byte[] pdf(String id) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer =
        HttpClient.newHttpClient()
            .send(
                request("/api/complaints/" + id + "/memorandum.pdf").build(),
                BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
    return answer.body();
  }

  private UUID customer(String language, String zone) {
    UUID id = UUID.randomUUID();
    publish(
        Topic.PROFILES,
        id.toString(),
        "CustomerProfile",
        """
        {"customerId": "%s", "version": 1, "name": "王芳", "salutation": "王女士", "language": "%s",
         "timeZone": "%s", "contactPoints": [], "codes": [], "consents": [], "deceased": false,
         "official": false}\
        """
            .formatted(id, language, zone));
    settle();
    return id;
  }
}
