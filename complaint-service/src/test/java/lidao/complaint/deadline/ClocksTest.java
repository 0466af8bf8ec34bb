package lidao.complaint.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import lidao.complaint.ComplaintServiceTest;
import lidao.complaint.alert.Alerts;
import lidao.contract.Topic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** What moves a deadline, and who is called when. The house works Monday to Friday, 9 to 18. */
class ClocksTest extends ComplaintServiceTest {

  private static final String SILENT = "{\"reason\": \"The customer looks for the receipt\"}";

  @Autowired private RecountDeadlines recount;
  @Autowired private DeadlineSettings settings;
  @Autowired private Waits waits;
  @Autowired private Alerts alerts;
  @Autowired private PlatformTransactionManager transactions;

  @BeforeEach
  void fridayMorning() {
    CLOCK.set(FRIDAY);
  }

  @AfterEach
  void again() {
    CLOCK.set(FRIDAY);
  }

  @Test
  void while_we_wait_for_the_customer_all_clocks_stand_but_the_holding_answers() {
    String id = text(file("NORMAL"), "id");
    CLOCK.advance(Duration.ofHours(1));
    JsonNode paused = pause(id, SILENT);
    assertThat(states(paused)).containsExactly("RUNNING", "PAUSED", "PAUSED", "PAUSED");
    assertThat(paused.path("deadlines").get(1).has("dueAt")).isFalse();
    // A year on, and nobody was called for what nobody could do.
    CLOCK.advance(Duration.ofDays(365));
    tick("watch-deadlines");
    assertThat(standing(id)).allMatch(c -> c.startsWith("holding-answer") || c.equals("filed"));
    CLOCK.set(Instant.parse("2026-11-23T02:30:00Z"));
    JsonNode going = end(id);
    assertThat(states(going)).doesNotContain("PAUSED");
    // 16 h: one on Friday before the pause, 7.5 on Monday after it, 7.5 on Tuesday.
    assertThat(due(going, "FIRST_ANSWER")).isEqualTo("2026-11-24T08:30:00Z");
    assertThat(chronicle(id)).contains("PAUSED", "RESUMED");
  }

  @Test
  void a_pause_may_be_told_later_with_its_end_and_over_a_holiday_it_moves_nothing() {
    String id = text(file("NORMAL"), "id");
    Instant before = due(get("/api/complaints/" + id), "FIRST_ANSWER");
    CLOCK.set(Instant.parse("2026-11-23T01:00:00Z"));
    // Saturday to Sunday: nobody would have worked.
    JsonNode weekend =
        pause(
            id,
            """
            {"from": "2026-11-21T00:00:00+08:00", "until": "2026-11-23T00:00:00+08:00", "reason": "Away"}""");
    assertThat(due(weekend, "FIRST_ANSWER")).isEqualTo(before);
    JsonNode hour =
        pause(
            id,
            """
            {"from": "2026-11-20T12:00:00+08:00", "until": "2026-11-20T13:00:00+08:00", "reason": "Asleep"}""");
    // 6.5 h on Friday, 9 on Monday, and half an hour on Tuesday.
    assertThat(due(hour, "FIRST_ANSWER")).isEqualTo("2026-11-24T01:30:00Z");
    JsonNode items = get("/api/complaints/" + id + "/pauses").path("items");
    assertThat(items.valueStream().map(p -> text(p, "reason"))).containsExactly("Asleep", "Away");
  }

  @Test
  void a_pause_that_cannot_be_is_refused_with_its_field() {
    String id = text(file("NORMAL"), "id");
    String pauses = "/api/complaints/" + id + "/pauses";
    assertRefused(post(pauses, "{}"), "reason");
    assertRefused(post(pauses, "{\"reason\": \"x\", \"from\": \"2026-11-20T02:00:00Z\"}"), "from");
    assertRefused(post(pauses, "{\"reason\": \"x\", \"from\": \"2026-12-20T02:00:00Z\"}"), "from");
    assertRefused(
        post(pauses, "{\"reason\": \"x\", \"until\": \"2026-11-20T02:30:00Z\"}"), "until");
    for (String never :
        List.of("2027-12-20T00:00:00Z", "9999-12-31T00:00:00Z", "+999999-12-31T00:00:00Z")) {
      assertRefused(
          post(pauses, "{\"reason\": \"x\", \"until\": \"%s\"}".formatted(never)), "until");
    }
    pause(id, SILENT);
    assertThat(post(pauses, SILENT).statusCode()).isEqualTo(409);
    assertThat(post(pauses + "/" + UUID.randomUUID() + "/end", "").statusCode()).isEqualTo(404);
    step(id, "resolution", "{\"resolution\": \"Done\"}");
    assertThat(post(pauses, SILENT).statusCode()).isEqualTo(409);
    assertThat(get(pauses).path("items").get(0).has("until")).isTrue();
  }

  @Test
  void a_graver_complaint_has_less_time_and_calls_anew() {
    String id = text(file("LOW"), "id");
    JsonNode grave =
        step(id, "severity", "{\"severity\": \"GRAVE\", \"reason\": \"A child was burnt\"}");
    assertThat(text(grave, "severity")).isEqualTo("GRAVE");
    assertThat(due(grave, "HOLDING_ANSWER")).isEqualTo(FRIDAY.plus(Duration.ofHours(1)));
    assertThat(alerts(id)).containsExactlyInAnyOrder("+filed", "-filed", "+filed");
    assertThat(types(id)).containsExactly("ComplaintFiled", "ComplaintRegraded");
    assertThat(chronicle(id)).endsWith("SEVERITY_CHANGED");
    step(id, "severity", "{\"severity\": \"GRAVE\"}");
    assertThat(types(id)).hasSize(2);
    assertRefused(post("/api/complaints/" + id + "/severity", "{}"), "severity");
  }

  @Test
  void a_customer_of_the_first_tier_is_answered_in_half_the_time_also_when_the_tier_comes_later() {
    UUID customer = UUID.randomUUID();
    String profile = profile(customer, "Ada", null);
    publish(Topic.PROFILES, customer.toString(), "CustomerProfile", profile);
    settle();
    String body = "{\"summary\": \"Cold\", \"customer\": {\"customerId\": \"%s\"}}";
    JsonNode filed = JSON.readTree(post("/api/complaints", body.formatted(customer)).body());
    assertThat(due(filed, "HOLDING_ANSWER")).isEqualTo(FRIDAY.plus(Duration.ofHours(4)));
    String first = profile.replace("\"version\": 1,", "\"version\": 2, \"tier\": \"A\",");
    publish(Topic.PROFILES, customer.toString(), "CustomerProfile", first);
    settle();
    tick("recount-deadlines");
    JsonNode later = get("/api/complaints/" + text(filed, "id"));
    assertThat(due(later, "HOLDING_ANSWER")).isEqualTo(FRIDAY.plus(Duration.ofHours(2)));
    JsonNode next = JSON.readTree(post("/api/complaints", body.formatted(customer)).body());
    assertThat(due(next, "HOLDING_ANSWER")).isEqualTo(FRIDAY.plus(Duration.ofHours(2)));
  }

  @Test
  void a_place_with_a_calendar_of_its_own_is_counted_in_it_also_when_it_comes_later() {
    String site = "Night bar " + UUID.randomUUID();
    String body = "{\"summary\": \"Loud\", \"place\": \" %s\"}".formatted(site.toUpperCase());
    CLOCK.set(Instant.parse("2026-11-20T12:00:00Z"));
    JsonNode filed = JSON.readTree(post("/api/complaints", body).body());
    assertThat(due(filed, "HOLDING_ANSWER")).isEqualTo("2026-11-23T05:00:00Z");
    String evenings = "[{\"start\": \"18:00\", \"end\": \"00:00\"}]";
    publish(
        Topic.CALENDARS,
        site,
        "WorkingTimes",
        """
        {"calendarId": "%s", "version": 0, "timeZone": "Asia/Shanghai",
         "week": {"FRIDAY": %s, "SATURDAY": %s}, "daysOff": [], "makeUpDays": {},
         "announcedUntil": "2026-12-31"}"""
            .formatted(site, evenings, evenings));
    settle();
    tick("recount-deadlines");
    JsonNode later = get("/api/complaints/" + text(filed, "id"));
    // 20:00 + 4 h: midnight.
    assertThat(due(later, "HOLDING_ANSWER")).isEqualTo("2026-11-20T16:00:00Z");
  }

  @Test
  void nobody_answers_and_rank_after_rank_is_called() {
    String id = text(file("HIGH"), "id");
    for (int minutes : List.of(60, 96, 120, 180, 240)) {
      CLOCK.set(FRIDAY.plus(Duration.ofMinutes(minutes)));
      tick("watch-deadlines");
      tick("watch-deadlines");
    }
    List<JsonNode> raised =
        events(Topic.ALERTS, id).stream()
            .filter(e -> text(e, "type").equals("AlertRaised"))
            .filter(e -> text(e, "causeKey").contains("holding-answer"))
            .toList();
    assertThat(raised.stream().map(e -> text(e, "code") + " " + text(e, "role")))
        .containsExactlyInAnyOrder(
            "complaint.deadline-half staff",
            "complaint.deadline-near staff",
            "complaint.deadline-breached supervisor",
            "complaint.escalated supervisor",
            "complaint.escalated operator");
    assertThat(standing(id))
        .contains(
            "holding-answer/breached", "holding-answer/escalated", "holding-answer/escalated-again")
        .doesNotContain("holding-answer/half", "holding-answer/near");
    assertThat(types(id))
        .containsExactly("ComplaintFiled", "ComplaintEscalated", "ComplaintEscalated");
    assertThat(chronicle(id)).containsSubsequence("DEADLINE_BREACHED", "ESCALATED", "ESCALATED");
    step(id, "resolution", "{\"resolution\": \"Done\"}");
    assertThat(standing(id)).isEmpty();
  }

  @Test
  void what_is_critical_calls_at_any_hour_and_the_rest_waits_for_the_next_shift() {
    String low = text(file("LOW"), "id");
    String grave = text(file("GRAVE"), "id");
    // The service was away, and is back in the night.
    CLOCK.set(Instant.parse("2026-11-20T14:00:00Z"));
    tick("watch-deadlines");
    assertThat(standing(low)).containsExactly("filed");
    assertThat(standing(grave)).contains("holding-answer/breached", "first-answer/breached");
    CLOCK.set(Instant.parse("2026-11-23T00:59:59Z"));
    tick("watch-deadlines");
    assertThat(standing(low)).containsExactly("filed");
    CLOCK.set(Instant.parse("2026-11-23T01:00:00Z"));
    tick("watch-deadlines");
    assertThat(standing(low)).contains("holding-answer/near");
  }

  @Test
  void reopened_the_clocks_start_over() {
    String id = text(file("NORMAL"), "id");
    CLOCK.advance(Duration.ofHours(2));
    step(id, "resolution", "{\"resolution\": \"Done\"}");
    CLOCK.advance(Duration.ofHours(1));
    JsonNode reopened = step(id, "reopening", "{\"reason\": \"Not done\"}");
    assertThat(states(reopened)).containsOnly("RUNNING");
    assertThat(due(reopened, "HOLDING_ANSWER")).isEqualTo("2026-11-20T09:30:00Z");
  }

  @Test
  void with_the_other_policy_the_resolutions_clock_goes_on_from_where_it_stood() {
    JsonNode filed = file("NORMAL");
    String id = text(filed, "id");
    CLOCK.advance(Duration.ofHours(2));
    OffsetDateTime resolvedAt = CLOCK.instant().atOffset(ZoneOffset.UTC);
    step(id, "resolution", "{\"resolution\": \"Done\"}");
    CLOCK.advance(Duration.ofHours(1));
    DeadlineSettings goesOn =
        new DeadlineSettings(
            settings.warnAt(),
            settings.escalateAt(),
            settings.deadlines(),
            settings.tiers(),
            ReopenClock.CONTINUE);
    Deadlines deadlines = new Deadlines(jdbc, recount, goesOn, waits, alerts, CLOCK);
    new TransactionTemplate(transactions)
        .executeWithoutResult(status -> deadlines.reopen(UUID.fromString(id), resolvedAt));
    JsonNode again = get("/api/complaints/" + id);
    assertThat(due(again, "RESOLUTION"))
        .isEqualTo(due(filed, "RESOLUTION").plus(Duration.ofHours(1)));
    assertThat(due(again, "HOLDING_ANSWER")).isEqualTo("2026-11-20T09:30:00Z");
  }

  @Test
  void a_lunch_break_national_day_and_its_make_up_saturday_and_a_pause_over_the_holiday() {
    String site = "Golden Week " + UUID.randomUUID();
    String day =
        "[{\"start\": \"09:00\", \"end\": \"12:00\"}, {\"start\": \"13:00\", \"end\": \"17:00\"}]";
    publish(
        Topic.CALENDARS,
        site,
        "WorkingTimes",
        """
        {"calendarId": "%1$s", "version": 0, "timeZone": "Asia/Shanghai",
         "week": {"MONDAY": %2$s, "TUESDAY": %2$s, "WEDNESDAY": %2$s, "THURSDAY": %2$s, "FRIDAY": %2$s},
         "daysOff": ["2026-10-01", "2026-10-02", "2026-10-05", "2026-10-06", "2026-10-07"],
         "makeUpDays": {"2026-10-10": %2$s}, "announcedUntil": "2026-12-31"}"""
            .formatted(site, day));
    settle();
    tick("recount-deadlines");
    CLOCK.set(Instant.parse("2026-09-30T08:30:00Z"));
    String body = "{\"summary\": \"Cold\", \"place\": \"%s\"}".formatted(site);
    JsonNode filed = JSON.readTree(post("/api/complaints", body).body());
    // Half an hour before the holiday, 9 to 12 and 13 to 13:30 after it.
    assertThat(due(filed, "HOLDING_ANSWER")).isEqualTo("2026-10-08T05:30:00Z");
    // 0.5 + 7 + 7 + 7 on Saturday, the 10th, + 2.5 on Monday.
    assertThat(due(filed, "APOLOGY")).isEqualTo("2026-10-12T03:30:00Z");
    JsonNode paused =
        pause(
            text(filed, "id"),
            """
            {"from": "2026-09-30T16:30:00+08:00", "until": "2026-10-08T00:00:00+08:00", "reason": "Away"}""");
    assertThat(due(paused, "APOLOGY"))
        .as("half an hour of work lies in it")
        .isEqualTo("2026-10-12T04:00:00Z");
  }

  private JsonNode pause(String id, String body) {
    HttpResponse<String> answer = post("/api/complaints/" + id + "/pauses", body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    assertThat(answer.headers().firstValue("Location")).isPresent();
    return JSON.readTree(answer.body());
  }

  private JsonNode end(String id) {
    String pauses = "/api/complaints/" + id + "/pauses";
    String pause = text(get(pauses).path("items").get(0), "id");
    HttpResponse<String> answer = post(pauses + "/" + pause + "/end", "");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  private static void assertRefused(HttpResponse<String> answer, String field) {
    assertThat(answer.statusCode()).as(answer.body()).isIn(400, 422);
    assertThat(answer.body()).contains("\"" + field + "\"");
  }

  private static List<String> states(JsonNode complaint) {
    return complaint
        .path("deadlines")
        .valueStream()
        .map(deadline -> text(deadline, "state"))
        .toList();
  }
}
