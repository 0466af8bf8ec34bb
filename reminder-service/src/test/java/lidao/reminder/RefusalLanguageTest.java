package lidao.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** Why something is refused is told in the language that the reader asked for. */
class RefusalLanguageTest extends ReminderTest {

  private static final String CALENDAR = "/api/reminders/calendars/lang";

  @Test
  void what_is_no_template() {
    String draft =
        "{\"matter\":\"birthday\",\"language\":\"en\",\"subject\":\"{{nmae}}\",\"text\":\"x\"}";
    assertThat(refused(422, HttpMethod.POST, "/api/reminders/templates", draft))
        .containsExactly(
            "subject: there is no field {{nmae}}; the fields are house, lapsed, name",
            "subject: 没有字段 {{nmae}}；有的是 house, lapsed, name",
            "subject: 沒有欄位 {{nmae}}；有的是 house, lapsed, name");
  }

  @Test
  void what_does_not_fit_a_calendar() {
    assertThat(refused(422, HttpMethod.PUT, CALENDAR, calendar("22:00", "06:00")))
        .satisfiesExactly(
            english -> assertThat(english).contains("ends at 06:00, before it starts at 22:00"),
            simplified -> assertThat(simplified).contains("06:00 结束，早于开始的 22:00；夜班请写成两段"),
            traditional -> assertThat(traditional).contains("06:00 結束，早於開始的 22:00；夜班請寫成兩段"));
    ask(HttpMethod.PUT, CALENDAR, calendar("09:00", "18:00"), "en", "application/json");
    String file = "date,kind,name,notice_year\n2027-02-30,off,x,2027\n2027-02-28,shut,x,2027\n";
    for (String[] said :
        List.of(
            new String[] {
              "en", "is not a day; write one such as 2027-10-01", "must be off or work"
            },
            new String[] {"zh-CN", "不是日期；例如 2027-10-01", "必须是 off（休息）或 work（上班）"},
            new String[] {"zh-TW", "不是日期；例如 2027-10-01", "必須是 off（休息）或 work（上班）"})) {
      ResponseEntity<String> answer =
          ask(HttpMethod.POST, CALENDAR + "/holidays", file, said[0], "text/csv");
      assertThat(
              read(answer.getBody())
                  .path("rejected")
                  .valueStream()
                  .map(line -> line.path("reason").asString()))
          .containsExactly(said[1], said[2]);
    }
  }

  @Test
  void what_the_state_forbids_and_what_there_is_not() {
    assertThat(refused(409, HttpMethod.DELETE, "/api/reminders/occasions/MID_AUTUMN", null))
        .containsExactly(
            "A built-in occasion stays; to keep it no longer, set active to false",
            "自带的节日不能删去；若不再过，请把 active 设为 false",
            "內建的節日不能刪去；若不再過，請把 active 設為 false");
    UUID id = UUID.fromString("00000000-0000-4000-8000-000000000001");
    assertThat(refused(404, HttpMethod.GET, "/api/reminders/greetings/" + id, null))
        .containsExactly(
            "There is no greeting " + id + ".", "没有这次问候 " + id + "。", "沒有這次問候 " + id + "。");
  }

  private static String calendar(String start, String end) {
    return """
        {"timeZone": "Asia/Shanghai", "week": {"MONDAY": [{"start": "%s", "end": "%s"}]},
         "daysOff": {}, "makeUpDays": {}, "announcedUntil": "2027-12-31"}"""
        .formatted(start, end);
  }

  /** The same refusal in English, simplified and traditional Chinese. */
  private List<String> refused(int status, HttpMethod method, String path, String json) {
    return List.of("en", "zh-CN", "zh-TW").stream()
        .map(
            language -> {
              ResponseEntity<String> answer = ask(method, path, json, language, "application/json");
              assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(status);
              JsonNode problem = read(answer.getBody());
              return problem.path("detail").asString();
            })
        .toList();
  }

  private ResponseEntity<String> ask(
      HttpMethod method, String path, String body, String language, String type) {
    var request =
        http("supervisor", "staff")
            .method(method)
            .uri(path)
            .header("Accept-Language", language)
            .header("Content-Type", type);
    if (method == HttpMethod.DELETE) {
      String etag =
          http("staff").get().uri(path).retrieve().toBodilessEntity().getHeaders().getETag();
      request.header("If-Match", String.valueOf(etag));
    }
    return (body == null ? request : request.body(body)).retrieve().toEntity(String.class);
  }
}
