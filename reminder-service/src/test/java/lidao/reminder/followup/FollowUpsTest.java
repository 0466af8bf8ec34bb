package lidao.reminder.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lidao.contract.alerts.AlertCleared;
import lidao.contract.alerts.AlertRaised;
import lidao.contract.complaints.ComplaintClosed;
import lidao.contract.complaints.ComplaintReopened;
import lidao.contract.complaints.ComplaintResolved;
import lidao.contract.complaints.CustomerIdentified;
import lidao.contract.complaints.Severity;
import lidao.contract.customers.Purpose;
import lidao.contract.reminders.FollowUpAnswered;
import lidao.contract.reminders.FollowUpDue;
import lidao.contract.reminders.FollowUpSent;
import lidao.reminder.Guest;
import lidao.reminder.ReminderTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;

/** Asking after a resolved complaint. */
class FollowUpsTest extends ReminderTest {

  private static final Pattern LINK = Pattern.compile("http://localhost:8080/answers/(\\S+)");

  @Test
  void follow_ups_come_1_7_and_30_working_days_later_over_national_day() throws Exception {
    clock.set(Instant.parse("2026-09-29T08:00:00Z"));
    Guest guest = new Guest().reads("en");
    UUID complaint = UUID.randomUUID();
    hear(guest.profile(), resolved(complaint, guest));

    assertThat(
            db.sql("select due_at from follow_up order by working_days")
                .query(Instant.class)
                .list())
        .containsExactly(
            Instant.parse("2026-09-30T01:00:00Z"),
            // 1–7 October off, Saturday the 10th made up.
            Instant.parse("2026-10-14T01:00:00Z"),
            Instant.parse("2026-11-16T01:00:00Z"));
    for (String day : List.of("2026-09-30", "2026-10-13", "2026-10-14", "2026-11-16")) {
      at(day + "T01:00:00Z");
    }
    assertThat(mail(guest.email)).hasSize(3);
    assertThat(published(FollowUpDue.class, complaint)).hasSize(3);
    assertThat(published(FollowUpSent.class, complaint))
        .extracting(sent -> sent.get("manner").asString())
        .containsExactly("MESSAGE", "MESSAGE", "MESSAGE");
    assertThat(db.sql("select body from letter").query(String.class).list())
        .allSatisfy(
            body ->
                assertThat(body)
                    .doesNotContainPattern(LINK.pattern().replace("\\S", "[A-Za-z0-9]")));
  }

  @Test
  void an_answer_counts_once_and_looking_changes_nothing() throws Exception {
    clock.set(Instant.parse("2026-03-02T08:00:00Z"));
    Guest guest = new Guest();
    UUID complaint = UUID.randomUUID();
    hear(guest.profile(), resolved(complaint, guest));
    at("2026-03-03T01:00:00Z");
    Matcher link = LINK.matcher(mail(guest.email).get(0).getContent().toString());
    assertThat(link.find()).isTrue();
    String path = "/api/reminders/answers/" + link.group(1);

    assertThat(get(path).toString())
        .contains("\"language\":\"zh-CN\"", "王先生", "C-2026-000001", "汤凉了", "\"OPEN\"");
    assertThat(get(path).get("state").asString()).isEqualTo("OPEN");
    assertThat(post(path, "{\"comment\":\"…\"}").getStatusCode().value()).isEqualTo(422);
    ResponseEntity<String> answer = post(path, "{\"satisfied\":false,\"comment\":\"还是凉的\"}");
    assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(200);
    assertThat(post(path, "{\"satisfied\":true}").getStatusCode().value()).isEqualTo(409);
    assertThat(post(path.replaceAll(".$", "!"), "{\"satisfied\":true}").getStatusCode().value())
        .isEqualTo(404);
    assertThat(get(path).get("state").asString()).isEqualTo("ANSWERED");

    var answered = published(FollowUpAnswered.class, complaint);
    assertThat(answered).hasSize(1);
    assertThat(answered.get(0).get("satisfied").asBoolean()).isFalse();
    assertThat(answered.get(0).get("comment").asString()).isEqualTo("还是凉的");
  }

  @Test
  void the_token_of_an_answer_link_is_kept_nowhere() throws Exception {
    clock.set(Instant.parse("2026-03-02T08:00:00Z"));
    Guest guest = new Guest();
    hear(guest.profile(), resolved(UUID.randomUUID(), guest));
    at("2026-03-03T01:00:00Z");
    Matcher link = LINK.matcher(mail(guest.email).get(0).getContent().toString());
    assertThat(link.find()).isTrue();
    String key = UUID.randomUUID().toString();

    for (String replayed : new String[] {null, "true"}) {
      var answer =
          http()
              .post()
              .uri("/api/reminders/answers/" + link.group(1))
              .header("Content-Type", "application/json")
              .header("Idempotency-Key", key)
              .body("{\"satisfied\":true}")
              .retrieve()
              .toEntity(String.class);
      assertThat(answer.getStatusCode().value()).isEqualTo(200);
      assertThat(answer.getHeaders().getFirst("Idempotency-Replayed")).isEqualTo(replayed);
    }

    assertThat(
            db.sql("select request from idempotency_key where key = ?")
                .param(key)
                .query(String.class)
                .single())
        .doesNotContain(link.group(1));
  }

  @Test
  void a_reopened_or_closed_complaint_is_not_asked_after_and_one_resolved_again_is() {
    clock.set(Instant.parse("2026-03-02T08:00:00Z"));
    Guest guest = new Guest();
    UUID reopened = UUID.randomUUID();
    UUID closed = UUID.randomUUID();
    hear(guest.profile(), resolved(reopened, guest), resolved(closed, guest));
    hear(new ComplaintReopened(reopened, guest.id, "again", clock.instant()));
    hear(new ComplaintClosed(closed, guest.id, clock.instant()));
    at("2026-03-03T02:00:00Z");
    assertThat(mail(guest.email)).isEmpty();

    hear(resolved(reopened, guest));
    at("2026-03-04T02:00:00Z");

    assertThat(mail(guest.email)).hasSize(1);
    assertThat(published(FollowUpDue.class, reopened)).hasSize(1);
    assertThat(published(FollowUpDue.class, closed)).isEmpty();
  }

  @Test
  void reopening_takes_calls_claims_and_open_questions_back_and_clears_their_alerts() {
    clock.set(Instant.parse("2026-03-02T08:00:00Z"));
    Guest refuses = new Guest().refuses(Purpose.FOLLOW_UP);
    Guest claimed = new Guest();
    Guest unknown = new Guest();
    UUID called = UUID.randomUUID();
    UUID taken = UUID.randomUUID();
    UUID asked = UUID.randomUUID();
    hear(refuses.profile(), claimed.profile(), unknown.profile());
    hear(resolved(called, refuses), resolved(taken, claimed), resolved(asked, unknown));
    at("2026-03-03T01:00:00Z");
    String alert = published(AlertRaised.class, called).get(0).get("alertId").asString();
    stands(taken, "CLAIMED", "DUE");
    stands(asked, "UNKNOWN", "UNKNOWN");

    hear(
        new ComplaintReopened(called, refuses.id, "again", clock.instant()),
        new ComplaintReopened(taken, claimed.id, "again", clock.instant()),
        new ComplaintReopened(asked, unknown.id, "again", clock.instant()));

    assertThat(db.sql("select distinct state from follow_up").query(String.class).list())
        .containsExactly("CANCELLED");
    assertThat(published(AlertCleared.class, UUID.fromString(alert))).hasSize(1);
    assertThat(db.sql("select count(*) from standing_alert").query(Integer.class).single())
        .isZero();
    assertThat(letterOf(taken)).isEqualTo("SKIPPED");
    String letter = letter("id", asked);
    var decision = "/api/reminders/follow-ups/" + followUpOf(asked) + "/decision";
    assertThat(post(decision, "{\"verdict\":\"sent\"}", "staff").getStatusCode().value())
        .as(letter)
        .isEqualTo(200);
    assertThat(followUp(asked)).as("a message that did arrive after all").isEqualTo("CANCELLED");
    at("2026-03-03T03:00:00Z");
    assertThat(mail(claimed.email)).hasSize(1);
  }

  @Test
  void a_schedule_is_data_by_severity_and_a_day_of_a_year_not_announced_is_provisional() {
    clock.set(Instant.parse("2026-12-30T02:00:00Z"));
    String path = "/api/reminders/follow-up-schedules/GRAVE";
    ResponseEntity<String> old = http("staff").get().uri(path).retrieve().toEntity(String.class);
    assertThat(old.getBody()).contains("[1,7,30]");
    for (String bad :
        List.of(
            "{}",
            "{\"workingDays\":[null]}",
            "{\"workingDays\":[7,1]}",
            "{\"workingDays\":[99999999999]}")) {
      ResponseEntity<String> refused = put(path, bad, old.getHeaders().getETag());
      assertThat(refused.getStatusCode().value()).as(refused.getBody()).isEqualTo(422);
      assertThat(refused.getBody()).contains("workingDays");
    }
    assertThat(put(path, "{\"workingDays\":[1,2]}", null).getStatusCode().value()).isEqualTo(428);
    assertThat(put(path, "{\"workingDays\":[1,2]}", old.getHeaders().getETag()).getBody())
        .contains("[1,2]");
    UUID grave = UUID.randomUUID();
    UUID normal = UUID.randomUUID();
    hear(
        new ComplaintResolved(grave, "C-1", null, Severity.GRAVE, "…", "…", clock.instant()),
        resolved(normal, null));

    var followUps = get("/api/reminders/follow-ups?complaintId=" + grave, "staff");
    assertThat(followUps)
        .extracting(f -> f.get("dueOn").asString() + " " + f.get("provisional").asBoolean())
        .containsExactly("2026-12-31 false", "2027-01-01 true");
    assertThat(get("/api/reminders/follow-ups?complaintId=" + normal, "staff").size()).isEqualTo(3);
    db.sql("update follow_up_schedule set working_days = '{1,7,30}'").update();
  }

  private ResponseEntity<String> put(String path, String body, @Nullable String etag) {
    return send(
        HttpMethod.PUT,
        path,
        body,
        etag == null ? Map.of() : Map.of("If-Match", etag),
        "supervisor");
  }

  private void stands(UUID complaint, String letter, String followUp) {
    db.sql(
            """
            update letter set state = ?, lease_of = null, lease_until = now() + interval '1 hour'
            where about = ?
            """)
        .params(letter, UUID.fromString(followUpOf(complaint)))
        .update();
    db.sql("update follow_up set state = ? where id = ?")
        .params(followUp, UUID.fromString(followUpOf(complaint)))
        .update();
  }

  private String followUpOf(UUID complaint) {
    return db.sql("select id from follow_up where complaint_id = ? and working_days = 1")
        .param(complaint)
        .query(String.class)
        .single();
  }

  private String followUp(UUID complaint) {
    return db.sql("select state from follow_up where complaint_id = ? and working_days = 1")
        .param(complaint)
        .query(String.class)
        .single();
  }

  private String letterOf(UUID complaint) {
    return letter("state", complaint);
  }

  private String letter(String column, UUID complaint) {
    return db.sql("select " + column + " from letter where about = ?")
        .param(UUID.fromString(followUpOf(complaint)))
        .query(String.class)
        .single();
  }

  @Test
  void where_no_message_may_go_staff_are_asked_to_call() {
    clock.set(Instant.parse("2026-03-02T08:00:00Z"));
    Guest refuses = new Guest().refuses(Purpose.FOLLOW_UP);
    UUID one = UUID.randomUUID();
    UUID nobody = UUID.randomUUID();
    hear(refuses.profile(), resolved(one, refuses), resolved(nobody, null));
    at("2026-03-03T01:00:00Z");

    assertThat(MAIL.getReceivedMessages()).isEmpty();
    assertThat(published(FollowUpSent.class, one).get(0).get("manner").asString())
        .isEqualTo("CALL_TASK");
    assertThat(published(AlertRaised.class, nobody).get(0).get("code").asString())
        .isEqualTo("follow-up.call");
    var followUp = get("/api/reminders/follow-ups?complaintId=" + one, "staff").get(0);
    assertThat(followUp.get("state").asString()).isEqualTo("CALL_TASK");
    assertThat(
            post(
                    "/api/reminders/follow-ups/" + followUp.get("id").asString() + "/answer",
                    "{\"satisfied\":true}",
                    "staff")
                .getStatusCode()
                .value())
        .isEqualTo(200);
    assertThat(published(FollowUpAnswered.class, one)).hasSize(1);
  }

  @Test
  void a_customer_who_becomes_known_after_the_resolution_is_asked_all_the_same() throws Exception {
    clock.set(Instant.parse("2026-03-02T08:00:00Z"));
    Guest guest = new Guest();
    UUID complaint = UUID.randomUUID();
    hear(guest.profile(), resolved(complaint, null));
    hear(new CustomerIdentified(complaint, guest.id, null, clock.instant(), null));
    at("2026-03-03T01:00:00Z");

    assertThat(mail(guest.email)).hasSize(1);
    assertThat(published(FollowUpSent.class, complaint).get(0).get("customerId").asString())
        .isEqualTo(guest.id.toString());
  }

  private ComplaintResolved resolved(UUID complaint, @Nullable Guest guest) {
    return new ComplaintResolved(
        complaint,
        "C-2026-000001",
        guest == null ? null : guest.id,
        Severity.NORMAL,
        "汤凉了",
        "重做",
        clock.instant());
  }
}
