package lidao.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Why something is refused is told in the language that the reader asked for. */
class RefusalLanguageTest extends CustomerServiceTest {

  private static final List<String> LANGUAGES = List.of("en", "zh-CN", "zh-TW");

  @Test
  void what_is_wrong_with_a_field() {
    String person = "{\"name\": \"Li\", \"phones\": [\"12\"], \"country\": \"CN\"}";
    assertThat(refused(422, "POST", "/api/customers", person))
        .containsExactly(
            "phones[0]: is not a phone number of CN; give it with its country code, such as +86 138"
                + " 0013 8000",
            "phones[0]: 不是 CN 的电话号码；请连同国家代码一起填写，例如 +86 138 0013 8000",
            "phones[0]: 不是 CN 的電話號碼；請連同國碼一起填寫，例如 +86 138 0013 8000");
    String born =
        "{\"name\": \"Li\", \"birthday\": {\"calendar\": \"LUNAR\", \"year\": 1952, \"month\": 8,"
            + " \"day\": 5, \"leapMonth\": true}}";
    assertThat(refused(422, "POST", "/api/customers", born))
        .containsExactly(
            "birthday.leapMonth: lunar year 1952 has no leap month 8; its leap month is 5",
            "birthday.leapMonth: 农历 1952 年没有闰 8 月；这一年闰 5 月",
            "birthday.leapMonth: 農曆 1952 年沒有閏 8 月；這一年閏 5 月");
  }

  @Test
  void what_the_state_forbids_and_what_there_is_not() {
    String nobody = "/api/customers/" + UUID.randomUUID();
    assertThat(refused(404, "GET", nobody, null))
        .satisfiesExactly(
            english -> assertThat(english).startsWith("There is no customer "),
            simplified -> assertThat(simplified).startsWith("没有这位客户 "),
            traditional -> assertThat(traditional).startsWith("沒有這位客戶 "));
    String first = code();
    String second = code();
    post("/api/customers", "{\"name\": \"Ann\", \"codes\": [" + first + "]}");
    post("/api/customers", "{\"name\": \"Bea\", \"codes\": [" + second + "]}");
    String both = "{\"name\": \"Ann\", \"codes\": [" + first + "," + second + "]}";
    assertThat(refused(409, "POST", "/api/customers", both))
        .satisfiesExactly(
            english ->
                assertThat(english).startsWith("codes: name different customers; leave out the"),
            simplified -> assertThat(simplified).startsWith("codes：指的是不同的客户；请去掉不对的那个（"),
            traditional -> assertThat(traditional).startsWith("codes：指的是不同的客戶；請去掉不對的那個（"));
  }

  @Test
  void what_does_not_fit_a_file() {
    String file = "id,Name\n1,Ann\n";
    assertThat(
            LANGUAGES.stream()
                .map(
                    language ->
                        upload(
                                file.getBytes(StandardCharsets.UTF_8),
                                "{\"source\": \"/x\", \"columns\": {\"Name\": \"name\"}}",
                                "Accept-Language",
                                language)
                            .json()
                            .path("detail")
                            .asString()))
        .containsExactly(
            "mapping.columns: needs a column for code, email or phone, to know the customers by",
            "mapping.columns: 需要有一列是 code、email 或 phone，才能认出客户",
            "mapping.columns: 需要有一欄是 code、email 或 phone，才能認出客戶");
  }

  @Test
  void why_a_row_was_rejected_when_it_is_read_whoever_sent_it() {
    String file = "id,Name,Mail,Born\n1,Li,nowhere,1952-02-30\n2,Wang \"x,w@example.com,\n";
    String mapping =
        "{\"source\":\"/lang\",\"columns\":{\"id\":\"code\",\"Name\":\"name\",\"Mail\":\"email\","
            + "\"Born\":\"birthday\"}}";
    String id =
        imported(file.getBytes(StandardCharsets.UTF_8), mapping).path("importId").asString();
    // As it was stored before sentences were kept.
    for (String reason : List.of("is neither yes nor no", "has more than 200 characters")) {
      db.sql(
              "insert into csv_import_finding (import_id, rejected, line, reason)"
                  + " values (?::uuid, true, 9, ?)")
          .params(id, reason)
          .update();
    }

    assertThat(reasons(id, "en"))
        .containsExactly(
            "is not an e-mail address; give one such as wang@example.com",
            "month 2 of 1952 has no day 30; give a day from 1 to 29",
            "has a stray quote; put the whole field in quotes and double the quote inside",
            "is neither yes nor no",
            "has more than 200 characters");
    assertThat(reasons(id, "zh-CN"))
        .containsExactly(
            "不是邮箱地址；例如 wang@example.com",
            "1952 年 2 月没有 30 日；请写 1 到 29",
            "有多余的引号；请把整个字段放进引号，里面的引号写两遍",
            "既不是“是”也不是“否”",
            "has more than 200 characters");
    assertThat(
            send(
                    "GET",
                    "/api/customers/imports/" + id + "/rejections.csv",
                    null,
                    "application/json",
                    "staff",
                    "Accept-Language",
                    "zh-TW")
                .response()
                .body())
        .startsWith("line,column,reason")
        .contains("2,Mail,不是電子郵件地址；例如 wang@example.com");
  }

  private static String code() {
    return "{\"source\": \"/alike\", \"code\": \"" + random("a") + "\"}";
  }

  private List<String> reasons(String id, String language) {
    return send(
            "GET",
            "/api/customers/imports/" + id + "/rejections",
            null,
            "application/json",
            "staff",
            "Accept-Language",
            language)
        .json()
        .path("items")
        .valueStream()
        .map(row -> row.path("reason").asString())
        .toList();
  }

  /** The same refusal in English, simplified and traditional Chinese. */
  private List<String> refused(int status, String method, String path, String json) {
    return LANGUAGES.stream()
        .map(
            language -> {
              Answer answer =
                  send(
                      method, path, json, "application/json", "staff", "Accept-Language", language);
              assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
              JsonNode problem = answer.json();
              assertThat(problem.path("type").asString()).startsWith("urn:lidao:problem:");
              return problem.path("detail").asString();
            })
        .toList();
  }
}
