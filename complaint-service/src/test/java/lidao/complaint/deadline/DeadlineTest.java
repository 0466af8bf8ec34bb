package lidao.complaint.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import lidao.complaint.ComplaintServiceTest;
import lidao.contract.Topic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DeadlineTest extends ComplaintServiceTest {

  private static long version;

  @BeforeEach
  void fridayMorning() {
    CLOCK.set(FRIDAY);
  }

  @AfterEach
  void usualHours() {
    CLOCK.set(FRIDAY);
    publishHours("09:00", "18:00", "");
  }

  @Test
  void an_hour_from_friday_half_past_four_is_over_on_monday_half_past_nine() {
    publishHours("09:00", "17:00", "");
    CLOCK.set(Instant.parse("2026-11-20T08:30:00Z"));
    JsonNode grave = file("GRAVE");
    assertThat(due(grave, "HOLDING_ANSWER")).isEqualTo("2026-11-23T01:30:00Z");
    assertThat(due(grave, "FIRST_ANSWER")).isEqualTo("2026-11-23T04:30:00Z");
    JsonNode low = file("LOW");
    assertThat(due(low, "HOLDING_ANSWER")).isEqualTo("2026-11-23T08:30:00Z");
    assertThat(due(low, "FIRST_ANSWER")).isEqualTo("2026-11-25T08:30:00Z");
  }

  @Test
  void an_answer_in_time_clears_what_was_raised_and_one_too_late_is_told() {
    String id = text(file("NORMAL"), "id");
    CLOCK.advance(Duration.ofHours(3).plusMinutes(11));
    tick("watch-deadlines");
    assertThat(alerts(id)).containsExactly("+filed", "+holding-answer/half");
    CLOCK.advance(Duration.ofMinutes(2));
    tick("watch-deadlines");
    tick("watch-deadlines");
    assertThat(alerts(id))
        .containsExactlyInAnyOrder(
            "+filed", "+holding-answer/half", "-holding-answer/half", "+holding-answer/near");
    JsonNode near = raised(id, "holding-answer/near");
    assertThat(text(near, "code")).isEqualTo("complaint.deadline-near");
    assertThat(text(near.path("parameters"), "deadline")).isEqualTo("holding-answer");
    assertThat(text(near.path("parameters"), "due")).isEqualTo("2026-11-20T06:30:00Z");
    step(id, "acknowledgement", "{}");
    assertThat(standing(id)).isEmpty();
    assertThat(states(id)).containsExactly("MET", "RUNNING", "RUNNING", "RUNNING");

    CLOCK.set(Instant.parse("2026-11-24T08:00:00Z"));
    tick("watch-deadlines");
    assertThat(standing(id)).contains("first-answer/breached");
    assertThat(text(raised(id, "first-answer/breached"), "assignee")).isEqualTo("wang");
    assertThat(
            get("/api/complaints?overdue=true").path("items").valueStream().map(c -> text(c, "id")))
        .contains(id);
    assertThat(chronicle(id)).endsWith("DEADLINE_BREACHED");
    step(id, "answer", "{}");
    assertThat(standing(id)).noneMatch(cause -> cause.startsWith("first-answer"));
    assertThat(states(id).subList(0, 2)).containsExactly("MET", "MISSED");
    List<String> before = alerts(id);
    tick("watch-deadlines");
    assertThat(alerts(id)).isEqualTo(before);
  }

  @Test
  void near_gives_way_to_breached() {
    String id = text(file("GRAVE"), "id");
    CLOCK.advance(Duration.ofMinutes(50));
    tick("watch-deadlines");
    CLOCK.advance(Duration.ofMinutes(10));
    tick("watch-deadlines");
    assertThat(alerts(id))
        .containsExactlyInAnyOrder(
            "+filed", "+holding-answer/near", "+holding-answer/breached", "-holding-answer/near");
    JsonNode breached =
        events(Topic.ALERTS, id).stream()
            .filter(e -> text(e, "code").equals("complaint.deadline-breached"))
            .findFirst()
            .orElseThrow();
    assertThat(text(breached, "role")).isEqualTo("supervisor");
  }

  @Test
  void two_ticks_at_once_alert_once() {
    List<String> ids = Stream.generate(() -> text(file("HIGH"), "id")).limit(30).toList();
    CLOCK.advance(Duration.ofHours(2));
    CompletableFuture.allOf(
            Stream.generate(() -> CompletableFuture.runAsync(() -> tick("watch-deadlines")))
                .limit(4)
                .toArray(CompletableFuture[]::new))
        .join();
    List<JsonNode> raised = events(Topic.ALERTS, "holding-answer/breached");
    for (String id : ids) {
      assertThat(raised).filteredOn(e -> text(e, "complaintId").equals(id)).hasSize(1);
      assertThat(chronicle(id)).containsExactly("FILED", "DEADLINE_BREACHED");
    }
  }

  @Test
  void deadlines_move_when_the_house_changes_its_hours_and_alert_again() {
    publishHours("09:00", "18:00", "");
    String id = text(file("HIGH"), "id");
    CLOCK.advance(Duration.ofHours(2));
    tick("watch-deadlines");
    assertThat(alerts(id)).containsExactly("+filed", "+holding-answer/breached");
    publishHours("09:00", "18:00", "\"2026-11-20\"");
    tick("recount-deadlines");
    tick("watch-deadlines");
    assertThat(alerts(id))
        .containsExactly("+filed", "+holding-answer/breached", "-holding-answer/breached");
    assertThat(due(get("/api/complaints/" + id), "HOLDING_ANSWER"))
        .isEqualTo("2026-11-23T03:00:00Z");
    tick("recount-deadlines");
    CLOCK.set(Instant.parse("2026-11-23T03:00:00Z"));
    tick("watch-deadlines");
    assertThat(alerts(id)).hasSize(4).endsWith("+holding-answer/breached");
    List<JsonNode> raised = events(Topic.ALERTS, id);
    assertThat(text(raised.get(3), "alertId")).isNotEqualTo(text(raised.get(1), "alertId"));
  }

  @Test
  void a_calendar_nobody_can_count_in_is_parked_and_the_old_one_holds() {
    publishHours("09:00", "17:00", "");
    long good = version;
    publish(Topic.CALENDARS, "default", "WorkingTimes", hours(good + 1, "18:00", "09:00", ""));
    settle();
    assertThat(
            jdbc.sql("select version from working_times where calendar_id = 'default'")
                .query(Long.class)
                .single())
        .isEqualTo(good);
    assertThat(
            jdbc.sql("select field from parked_event where consumer = 'calendars'")
                .query(String.class)
                .list())
        .contains("shift");
  }

  @Test
  void the_due_check_reads_only_what_is_due() {
    jdbc.sql(
            """
            with c as (
              insert into complaint (id, year, severity, origin, summary, source, filed_at, state)
              select gen_random_uuid(), 2026, 'LOW', 'SELF', 'bulk', '/test', now(), 'FILED'
              from generate_series(1, 20000) returning id
            )
            insert into deadline (complaint_id, kind, started_at, term_seconds, marks, calendar_version)
            select id, 'HOLDING_ANSWER', now(), 3600, array[timestamptz '2090-01-01'], 1000000
            from c
            """)
        .update();
    jdbc.sql("analyze deadline").update();
    jdbc.sql("analyze complaint").update();
    String plan =
        String.join(
            "\n",
            jdbc.sql("explain (analyze, buffers off, timing off) " + DueDeadlines.TAKE)
                .param(
                    "now", FRIDAY.minus(Duration.ofDays(3650)).atOffset(java.time.ZoneOffset.UTC))
                .param("most", 200)
                .query(String.class)
                .list());
    assertThat(plan).contains("Index Scan using deadline_next").doesNotContain("Seq Scan");
    assertThat(plan).contains("never executed");
  }

  private JsonNode raised(String id, String what) {
    return events(Topic.ALERTS, id).stream()
        .filter(e -> text(e, "type").equals("AlertRaised"))
        .filter(e -> text(e, "causeKey").endsWith(what))
        .findFirst()
        .orElseThrow();
  }

  private List<String> states(String id) {
    return get("/api/complaints/" + id)
        .path("deadlines")
        .valueStream()
        .map(d -> text(d, "state"))
        .toList();
  }

  private void publishHours(String start, String end, String daysOff) {
    publishHours("default", start, end, daysOff);
  }

  private void publishHours(String calendar, String start, String end, String daysOff) {
    version++;
    String body = hours(version, start, end, daysOff).replace("default", calendar);
    publish(Topic.CALENDARS, calendar, "WorkingTimes", body);
    settle();
  }

  private static String hours(long version, String start, String end, String daysOff) {
    String shift = "[{\"start\": \"%s\", \"end\": \"%s\"}]".formatted(start, end);
    return """
    {"calendarId": "default", "version": %d, "timeZone": "Asia/Shanghai",
     "week": {"MONDAY": %s, "TUESDAY": %s, "WEDNESDAY": %s, "THURSDAY": %s, "FRIDAY": %s},
     "daysOff": [%s], "makeUpDays": {}, "announcedUntil": "2026-12-31"}\
    """
        .formatted(version, shift, shift, shift, shift, shift, daysOff);
  }
}
