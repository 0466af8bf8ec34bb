package lidao.reminder.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import lidao.contract.Fact;
import lidao.contract.StatedDate;
import lidao.contract.customers.Purpose;
import lidao.reminder.Guest;
import lidao.reminder.ReminderTest;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.CalendarComponent;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** What would go out, before anything does. */
class PreviewTest extends ReminderTest {

  private static final String MARCH = "?from=2026-03-01&to=2026-03-31";

  @Test
  void it_says_what_becomes_of_each_greeting_and_sends_and_changes_nothing() {
    clock.set(Instant.parse("2026-02-20T00:00:00Z"));
    Guest greeted = born(new Guest().reads("en"), 10);
    Guest refuses = born(new Guest().refuses(Purpose.GREETING), 11);
    Guest unreachable = born(new Guest().withoutEmail(), 12);
    born(new Guest(), 9);

    JsonNode first = get("/api/reminders/preview" + MARCH + "&limit=2", "staff");
    JsonNode second =
        get(
            "/api/reminders/preview" + MARCH + "&limit=2&cursor=" + first.get("next").asString(),
            "staff");
    List<JsonNode> all =
        Stream.concat(first.get("items").valueStream(), second.get("items").valueStream()).toList();

    assertThat(all).hasSize(4);
    JsonNode sent = of(all, greeted);
    assertThat(sent.get("outcome").asString()).isEqualTo("SENT");
    assertThat(sent.get("channel").asString()).isEqualTo("EMAIL");
    assertThat(sent.get("language").asString()).isEqualTo("en");
    assertThat(sent.get("occasionName").asString()).isEqualTo("Birthday");
    assertThat(of(all, refuses).get("outcome").asString()).isEqualTo("LEFT_OUT");
    assertThat(of(all, refuses).get("because").asString()).contains("consent");
    assertThat(of(all, unreachable).get("reason").asString()).isEqualTo("NO_ADDRESS");
    assertThat(
            db.sql("select (select count(*) from letter) + (select count(*) from decision)")
                .query(Integer.class)
                .single())
        .isZero();
    assertThat(MAIL.getReceivedMessages()).isEmpty();
    assertThat(
            db.sql("select count(*) from occurrence where state <> 'PLANNED'")
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void what_it_foretells_is_what_then_happens() {
    clock.set(Instant.parse("2026-02-20T00:00:00Z"));
    born(new Guest(), 10);
    born(new Guest().refuses(Purpose.GREETING), 10);
    born(new Guest().withoutEmail(), 10);
    born(new Guest().in("America/New_York").mourns(LocalDate.of(2026, 1, 1)), 10);
    List<String> foretold =
        get("/api/reminders/preview" + MARCH, "staff")
            .get("items")
            .valueStream()
            .map(row -> row.get("customerId").asString() + " " + row.get("outcome").asString())
            .sorted()
            .toList();

    at("2026-03-10T01:00:00Z");
    at("2026-03-10T14:00:00Z");

    assertThat(
            db.sql(
                    """
                    select customer_id || ' ' || case state when 'CALL_TASK' then 'CALL' when 'SKIPPED' then 'LEFT_OUT'
                      else state end from letter order by 1
                    """)
                .query(String.class)
                .list())
        .isEqualTo(foretold)
        .hasSize(4);
  }

  @Test
  void as_a_file_it_is_whole_and_runs_no_formula() {
    clock.set(Instant.parse("2026-02-20T00:00:00Z"));
    hear(
        Stream.generate(() -> new Guest().born(StatedDate.solar(1970, 3, 15)).profile())
            .limit(205)
            .toArray(Fact[]::new));
    hear(new Guest().marriedTo("=HYPERLINK(1)", StatedDate.solar(1970, 3, 16), null).profile());

    byte[] body =
        http("staff").get().uri("/api/reminders/preview.csv" + MARCH).retrieve().body(byte[].class);
    List<String> lines = new String(body, StandardCharsets.UTF_8).lines().toList();
    assertThat(lines).hasSize(207);
    assertThat(lines.get(0)).contains("date,occasion,occasionName");
    assertThat(lines.get(206)).contains("'=HYPERLINK(1)");
  }

  @Test
  void a_calendar_program_reads_it_at_an_address_that_can_be_ended() throws Exception {
    clock.set(Instant.parse("2026-02-20T00:00:00Z"));
    hear(
        new Guest()
            .marriedTo(
                "李,建国;\\ 与“很长很长很长很长很长很长很长很长很长很长很长很长的名字”", StatedDate.solar(1970, 3, 16), null)
            .profile());
    hear(
        Stream.generate(() -> new Guest().born(StatedDate.solar(1970, 3, 15)).profile())
            .limit(25)
            .toArray(Fact[]::new));
    ResponseEntity<String> made = post("/api/reminders/feeds", "{\"name\":\"礼到, 三月\"}", "staff");
    assertThat(made.getStatusCode().value()).as(made.getBody()).isEqualTo(201);
    JsonNode feed = read(String.valueOf(made.getBody()));
    String path = feed.get("url").asString().replace("http://localhost:8080", "");

    ResponseEntity<String> answer = http().get().uri(path).retrieve().toEntity(String.class);
    assertThat(String.valueOf(answer.getHeaders().getContentType())).startsWith("text/calendar");
    String text = String.valueOf(answer.getBody());
    assertThat(text.split("\r\n"))
        .allSatisfy(
            line ->
                assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
    Calendar calendar = new CalendarBuilder().build(new StringReader(text));
    List<CalendarComponent> events = calendar.getComponents(Component.VEVENT);
    assertThat(events.stream().map(PreviewTest::summary).toList())
        .contains("Birthday: 25 greetings")
        .anyMatch(summary -> summary.contains("李,建国;\\ 与“很长"));

    assertThat(
            send(
                    HttpMethod.DELETE,
                    "/api/reminders/feeds/" + feed.get("id").asString(),
                    null,
                    Map.of(),
                    "staff")
                .getStatusCode()
                .value())
        .isEqualTo(204);
    assertThat(http().get().uri(path).retrieve().toBodilessEntity().getStatusCode().value())
        .isEqualTo(404);
    assertThat(get("/api/reminders/feeds", "staff").size()).isZero();
  }

  @Test
  void days_that_make_no_sense_are_refused_by_name() {
    for (String query :
        List.of(
            "?from=2026-03-02&to=2026-03-01",
            "?from=2026-03-01&to=2028-03-01",
            "?from=2026-02-30&to=2026-03-01",
            "?from=%2B999999999-01-01&to=%2B999999999-01-02",
            MARCH + "&cursor=x",
            MARCH + "&limit=0")) {
      ResponseEntity<String> answer =
          http("staff")
              .get()
              .uri(URI.create(base() + "/api/reminders/preview" + query))
              .retrieve()
              .toEntity(String.class);
      assertThat(answer.getStatusCode().value()).as(query + answer.getBody()).isEqualTo(400);
    }
  }

  @Test
  void days_that_are_not_planned_yet_are_refused_and_not_shown_as_empty() {
    clock.set(Instant.parse("2026-02-20T00:00:00Z"));
    born(new Guest(), 10);
    String path = "/api/reminders/preview?from=2026-03-01&to=";
    assertThat(get(path + "2027-02-05", "staff").get("items").size()).isPositive();
    assertThat(get(path + "2027-02-06", "staff").toString())
        .contains("not planned yet", "2027-02-05");
  }

  private Guest born(Guest guest, int day) {
    hear(guest.born(StatedDate.solar(1970, 3, day)).profile());
    return guest;
  }

  private static String summary(CalendarComponent event) {
    Property summary = event.getRequiredProperty("SUMMARY");
    return summary.getValue();
  }

  private static JsonNode of(List<JsonNode> rows, Guest guest) {
    UUID id = guest.id;
    return rows.stream()
        .filter(row -> row.get("customerId").asString().equals(id.toString()))
        .findFirst()
        .orElseThrow();
  }
}
