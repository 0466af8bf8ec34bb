package lidao.reminder.workingtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lidao.contract.alerts.AlertRaised;
import lidao.contract.complaints.ComplaintResolved;
import lidao.contract.complaints.Severity;
import lidao.fixture.TestTopics;
import lidao.reminder.ReminderTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** The working calendars, edited and published. */
class CalendarsTest extends ReminderTest {

  private static final String DEFAULT = "/api/reminders/calendars/default";

  private String house;

  @BeforeEach
  void keepTheHousesCalendar() {
    house =
        db.sql("select body::text from working_calendar where id = 'default'")
            .query(String.class)
            .single();
  }

  /** Other classes count in it. */
  @AfterEach
  void putTheHousesCalendarBack() {
    db.sql("update working_calendar set body = ?::jsonb where id = 'default'")
        .param(house)
        .update();
  }

  @Test
  void a_change_of_the_default_calendar_is_published_and_moves_what_is_not_yet_sent() {
    clock.set(Instant.parse("2026-12-28T02:00:00Z"));
    hear(
        new ComplaintResolved(
            UUID.randomUUID(), "C-1", null, Severity.LOW, "…", "…", clock.instant()));
    assertThat(firstDueOn()).isEqualTo("2026-12-29");
    JsonNode before = get(DEFAULT, "staff");
    assertThat(before.get("announcedUntil").asString()).isEqualTo("2026-12-31");
    assertThat(before.get("daysOff").get("2026-10-01").asString()).startsWith("国庆");

    ResponseEntity<String> loaded =
        upload(
            """
            date,kind,name,notice_year
            2026-12-29,off,元旦,2027
            2027-02-30,off,春节,2027
            2027-02-20,wrok,春节,2027
            2027-02-21,work,春节
            2027-02-22,work,春节,2027
            """);
    assertThat(loaded.getStatusCode().value()).as(loaded.getBody()).isEqualTo(200);
    JsonNode result = read(String.valueOf(loaded.getBody()));
    assertThat(result.get("applied").asInt()).isEqualTo(2);
    assertThat(result.get("rejected"))
        .extracting(r -> r.get("line").asInt())
        .containsExactly(3, 4, 5);
    assertThat(firstDueOn()).isEqualTo("2026-12-30");

    settle();
    WorkingTimesSeen seen = lastPublished();
    assertThat(seen.version()).isEqualTo(result.get("version").asLong());
    assertThat(seen.body()).contains("2026-12-29", "\"announcedUntil\":\"2026-12-31\"");
  }

  @Test
  void a_file_with_a_hole_in_it_announces_no_year() {
    JsonNode holed = loaded("2027-02-06,off,春节,2027\n2027-02-07,off\n");
    assertThat(holed.get("applied").asInt()).isOne();
    assertThat(holed.get("announcedUntil").asString()).isEqualTo("2026-12-31");
    assertThat(holed.get("because").asString()).contains("some lines were not taken");

    JsonNode early = loaded("2028-01-26,off,春节,2028\n");
    assertThat(early.get("announcedUntil").asString()).isEqualTo("2026-12-31");
    assertThat(early.get("because").asString()).contains("2027 is missing");

    JsonNode whole = loaded("2027-02-06,off,春节,2027\n2027-02-07,off,春节,2027\n");
    assertThat(whole.get("announcedUntil").asString()).isEqualTo("2027-12-31");
    assertThat(whole.has("because")).isFalse();
  }

  @Test
  void what_an_open_quote_swallows_is_told_up_to_its_last_line() {
    JsonNode result =
        loaded(
            """
            2027-02-06,off,春节,2027
            2027-02-20,work,"春节,2027
            2027-05-01,off,劳动节,2027
            2027-05-02,off,劳动节,2027
            """);
    assertThat(result.get("applied").asInt()).isOne();
    assertThat(result.get("rejected"))
        .extracting(r -> r.get("line").asInt() + ": " + r.get("reason").asString())
        .containsExactly(
            "2: a quote is opened and not closed in this line; nothing up to line 4 was read");
  }

  private JsonNode loaded(String csv) {
    return read(String.valueOf(upload(csv).getBody()));
  }

  @Test
  void a_calendar_is_changed_only_by_who_has_seen_it_and_never_into_nonsense() {
    String path = "/api/reminders/calendars/kitchen";
    String body =
        """
        {"timeZone":"Asia/Shanghai","week":{"MONDAY":[{"start":"09:00","end":"17:00"}]},"announcedUntil":"2026-12-31"}
        """;
    assertThat(put(path, body, null, "staff").getStatusCode().value()).isEqualTo(403);
    ResponseEntity<String> made = put(path, body, null, "supervisor");
    assertThat(made.getStatusCode().value()).as(made.getBody()).isEqualTo(201);
    assertThat(put(path, body, null, "supervisor").getStatusCode().value()).isEqualTo(428);
    assertThat(put(path, body, "\"9\"", "supervisor").getStatusCode().value()).isEqualTo(412);
    String etag = String.valueOf(made.getHeaders().getETag());
    assertThat(put(path, body.replace("17:00", "08:00"), etag, "supervisor").getBody())
        .contains("week.MONDAY");
    assertThat(
            put(path, body.replace("Asia/Shanghai", "Asia/Nowhere"), etag, "supervisor").getBody())
        .contains("timeZone");
    assertThat(put(path, body.replace("17:00", "18:00"), etag, "supervisor").getHeaders().getETag())
        .isEqualTo("\"2\"");
  }

  @Test
  void from_1_december_operators_are_asked_once_for_the_coming_years_holidays() {
    db.sql(
            "update working_calendar set body = jsonb_set(body, '{announcedUntil}',"
                + " '\"2030-12-31\"')")
        .update();
    clock.set(Instant.parse("2030-11-30T15:59:00Z"));
    tick("announcements");
    assertThat(asked()).isZero();
    clock.set(Instant.parse("2030-11-30T16:00:00Z"));
    tick("announcements");
    tick("announcements");
    assertThat(asked()).isOne();
    assertThat(alert().get("role").asString()).isEqualTo("operator");
    assertThat(alert().get("parameters").get("year").asString()).isEqualTo("2031");

    upload("2031-01-01,off,元旦,2031\n");
    assertThat(asked()).isZero();
  }

  private int asked() {
    return db.sql("select count(*) from standing_alert where cause_key like 'calendar/default/%'")
        .query(Integer.class)
        .single();
  }

  private JsonNode alert() {
    UUID id =
        db.sql(
                "select alert_id from standing_alert where cause_key ="
                    + " 'calendar/default/2031/unannounced'")
            .query(UUID.class)
            .single();
    return published(AlertRaised.class, id).get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "makeUpDays":{"2026-02-14":null}|makeUpDays.2026-02-14
          "makeUpDays":{"2026-02-14":{"name":"春节","shifts":[null]}}|makeUpDays.2026-02-14.shifts[0]
          "daysOff":{"2026-02-14":null}|daysOff.2026-02-14
          "daysOff":{"+999999999-02-14":"never"}|daysOff.+999999999-02-14
          "daysOff":{"2026-02-30":"never"}|daysOff
          "daysOff":{"2026-02-14":"a\\u0000b"}|daysOff.2026-02-14
          "week":{"MONDAY":null}|week.MONDAY
          "week":{"MONDAY":[null]}|week.MONDAY[0]
          "week":{"MONDAY":[{"start":"09:00"}]}|week.MONDAY[0]
          "week":{"FUNDAY":[]}|week
          "announcedUntil":"+999999999-12-31"|announcedUntil
          "timeZone":"+08:00"|timeZone
          """)
  void a_calendar_with_a_hole_is_refused_by_the_name_of_the_field(String part, String field) {
    String body = with(part.substring(0, part.indexOf(':')), part);
    ResponseEntity<String> answer = put("/api/reminders/calendars/holes", body, null, "supervisor");
    assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(422);
    assertThat(read(String.valueOf(answer.getBody())).get("errors").get(0).get("field").asString())
        .startsWith(field);
  }

  private static String with(String name, String part) {
    String rest =
        Stream.of(
                "\"timeZone\":\"Asia/Shanghai\"",
                "\"week\":{\"MONDAY\":[{\"start\":\"09:00\",\"end\":\"17:00\"}]}",
                "\"announcedUntil\":\"2026-12-31\"")
            .filter(other -> !other.startsWith(name))
            .collect(Collectors.joining(","));
    return "{" + part + "," + rest + "}";
  }

  private record WorkingTimesSeen(long version, String body) {}

  private WorkingTimesSeen lastPublished() {
    return TestTopics.readNow("care.calendars.v1").stream()
        .filter(r -> WorkingCalendars.DEFAULT.equals(r.key()))
        .map(r -> String.valueOf(r.value()))
        .map(body -> new WorkingTimesSeen(read(body).get("version").asLong(), body))
        .max(Comparator.comparingLong(WorkingTimesSeen::version))
        .orElseThrow();
  }

  private LocalDate firstDueOn() {
    return db.sql("select min(due_on) from follow_up").query(LocalDate.class).single();
  }

  private ResponseEntity<String> upload(String csv) {
    return http("supervisor")
        .post()
        .uri(DEFAULT + "/holidays")
        .header("Content-Type", "text/csv")
        .header("Accept-Language", "en")
        .body(csv.getBytes(StandardCharsets.UTF_8))
        .retrieve()
        .toEntity(String.class);
  }

  private ResponseEntity<String> put(
      String path, String body, @Nullable String ifMatch, String role) {
    return http(role)
        .put()
        .uri(path)
        .headers(
            headers -> {
              headers.set("Content-Type", "application/json");
              if (ifMatch != null) {
                headers.set("If-Match", ifMatch);
              }
            })
        .body(body)
        .retrieve()
        .toEntity(String.class);
  }
}
