package lidao.reminder.greeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import lidao.contract.StatedDate;
import lidao.contract.complaints.ComplaintFiled;
import lidao.contract.complaints.ComplaintRegraded;
import lidao.contract.complaints.ComplaintReopened;
import lidao.contract.complaints.ComplaintResolved;
import lidao.contract.complaints.CustomerIdentified;
import lidao.contract.complaints.Origin;
import lidao.contract.complaints.Severity;
import lidao.contract.reminders.GreetingSkipped;
import lidao.reminder.Guest;
import lidao.reminder.ReminderTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is decided at the moment of sending, and that it can be told afterwards. */
class DecisionsTest extends ReminderTest {

  @Test
  void nobody_is_wished_well_while_a_grave_complaint_of_the_household_is_open() {
    clock.set(Instant.parse("2026-03-01T00:00:00Z"));
    UUID household = UUID.randomUUID();
    Guest grieved = birthday(new Guest().of(household), 10);
    Guest spouse = birthday(new Guest().of(household), 11);
    Guest lightly = birthday(new Guest(), 10);
    hear(grieved.profile(), spouse.profile(), lightly.profile());
    UUID complaint = UUID.randomUUID();
    hear(
        filed(complaint, grieved, Severity.HIGH), filed(UUID.randomUUID(), lightly, Severity.HIGH));

    hear(
        new ComplaintRegraded(
            complaint, grieved.id, Severity.HIGH, Severity.GRAVE, null, clock.instant()));

    at("2026-03-10T02:00:00Z");
    at("2026-03-11T02:00:00Z");

    assertThat(mail(grieved.email)).isEmpty();
    assertThat(mail(spouse.email)).isEmpty();
    assertThat(mail(lightly.email)).hasSize(1);
    assertThat(explained(grieved, "en")).contains("grave complaint");
    assertThat(explained(grieved, "zh-CN")).contains("重大投诉");
  }

  @Test
  void a_grave_complaint_counts_from_the_moment_its_customer_is_found() {
    clock.set(Instant.parse("2026-03-01T00:00:00Z"));
    Guest guest = birthday(new Guest(), 10);
    hear(guest.profile());
    UUID complaint = UUID.randomUUID();
    hear(filed(complaint, null, Severity.GRAVE));

    hear(new CustomerIdentified(complaint, guest.id, "mei", clock.instant(), null));
    at("2026-03-10T02:00:00Z");

    assertThat(reasons(guest)).containsExactly("GRAVE_COMPLAINT");
  }

  @Test
  void a_grave_complaint_that_is_put_right_speaks_no_longer_against_it_and_reopened_does_again() {
    clock.set(Instant.parse("2026-03-01T00:00:00Z"));
    Guest guest = birthday(new Guest(), 10);
    Guest again = birthday(new Guest(), 10);
    hear(guest.profile(), again.profile());
    UUID one = UUID.randomUUID();
    UUID other = UUID.randomUUID();
    hear(filed(one, guest, Severity.GRAVE), filed(other, again, Severity.GRAVE));
    hear(resolved(one, guest), resolved(other, again));
    hear(new ComplaintReopened(other, again.id, "again", clock.instant()));

    at("2026-03-10T02:00:00Z");

    assertThat(greetings(guest)).containsExactly("SENT");
    assertThat(reasons(again)).containsExactly("GRAVE_COMPLAINT");
  }

  @Test
  void a_customer_gets_no_more_greetings_than_the_cap_allows() {
    clock.set(Instant.parse("2026-03-01T00:00:00Z"));
    Guest guest = new Guest();
    IntStream.rangeClosed(1, 8)
        .forEach(i -> guest.marriedTo("家人" + i, StatedDate.solar(1980, 3, 10), null));
    hear(guest.profile());
    // Two birthdays a household are planned; six went out in the last weeks.
    hear(birthday(guest, 10).profile());
    pretendSent(guest, 5, "2026-02-20T01:00:00Z");
    pretendSent(guest, 3, "2026-01-20T01:00:00Z"); // before the window of 30 days

    at("2026-03-10T02:00:00Z");

    assertThat(mail(guest.email)).hasSize(1);
    assertThat(reasons(guest)).containsExactly("FREQUENCY_CAP");
  }

  /** The first greetings of all make one batch, the second ones the next: two senders have both. */
  @Test
  void two_senders_that_decide_on_the_same_customers_at_one_moment_do_not_go_over_the_cap() {
    clock.set(Instant.parse("2026-09-25T02:00:00Z"));
    db.sql(
            """
            with ids as (select uuidv7() as id from generate_series(1, 200)), p as (
              insert into profile (customer_id, version, name, body) select id, 1, 'W', json_build_object(
                'customerId', id, 'version', 1, 'name', 'W', 'contactPoints',
                json_build_array(json_build_object('channel', 'EMAIL', 'value', id || '@example.org')),
                'codes', '[]'::json, 'consents', '[]'::json, 'deceased', false, 'official', false) from ids
            ), had as (
              insert into letter (kind, about, customer_id, state, next_attempt_at, last_moment, concluded_at)
              select 'GREETING', uuidv7(), id, 'SENT', now(), now(), '2026-09-20T01:00:00Z'
              from ids, generate_series(1, 5)
            ), due as (
              insert into occurrence (household_id, customer_id, occasion, calendar, year, date, time_zone, due_at,
                last_moment, state)
              select id, id, occasion, 'LUNAR', 2026, '2026-09-25', 'Asia/Shanghai', at, '2026-09-26T12:00:00Z', 'DUE'
              from ids, (values ('MID_AUTUMN', timestamptz '2026-09-25T01:00:00Z'),
                ('SPRING_FESTIVAL', timestamptz '2026-09-25T01:30:00Z')) as o(occasion, at) returning *
            )
            insert into letter (kind, about, customer_id, next_attempt_at, last_moment)
            select 'GREETING', id, customer_id, due_at, last_moment from due
            """)
        .update();

    List<CompletableFuture<Void>> senders =
        List.of(1, 2).stream().map(i -> CompletableFuture.runAsync(() -> tick("send"))).toList();
    senders.forEach(CompletableFuture::join);

    assertThat(MAIL.getReceivedMessages()).hasSize(200);
    assertThat(
            db.sql(
                    """
                    select customer_id from letter where state = 'SENT' group by 1 having count(*) > 6
                    """)
                .query(UUID.class)
                .list())
        .isEmpty();
    assertThat(
            db.sql("select count(*) from letter where reason = 'FREQUENCY_CAP'")
                .query(Long.class)
                .single())
        .isEqualTo(200);
  }

  @Test
  void each_decision_is_kept_and_told_in_the_readers_language() {
    clock.set(Instant.parse("2026-03-01T00:00:00Z"));
    Guest guest = birthday(new Guest(), 10);
    hear(guest.profile());
    db.sql("update occurrence set due_at = '2026-03-09T20:00:00Z' where occasion = 'BIRTHDAY'")
        .update();

    at("2026-03-09T21:00:00Z");
    at("2026-03-10T01:00:00Z");

    String told = explained(guest, "en");
    assertThat(told)
        .contains(
            "On 2026-03-10 05:00 it was held until 2026-03-10 09:00",
            "no message goes out at this hour",
            "On 2026-03-10 09:00 it was decided to send it by e-mail");
    assertThat(explained(guest, "zh-CN")).contains("暂缓至 2026-03-10 09:00", "决定以电子邮件发出");
    assertThat(explained(guest, "zh-TW"))
        .contains("登記為3月10日", "暫緩至 2026-03-10 09:00：收件人所在地此時不宜打擾", "決定以電子郵件發出");
  }

  private Guest birthday(Guest guest, int day) {
    return guest.born(StatedDate.solar(1980, 3, day));
  }

  private void pretendSent(Guest guest, int count, String at) {
    for (int i = 0; i < count; i++) {
      db.sql(
              """
              insert into letter (kind, about, customer_id, state, next_attempt_at, last_moment, concluded_at)
              values ('GREETING', uuidv7(), ?, 'SENT', now(), now(), ?::timestamptz)
              """)
          .params(guest.id, at)
          .update();
    }
  }

  private List<String> greetings(Guest guest) {
    return db.sql("select state from letter where kind = 'GREETING' and customer_id = ?")
        .param(guest.id)
        .query(String.class)
        .list();
  }

  private List<String> reasons(Guest guest) {
    return published(GreetingSkipped.class, guest.id).stream()
        .map(skipped -> skipped.get("reason").asString())
        .toList();
  }

  private String explained(Guest guest, String language) {
    String id =
        db.sql("select id::text from letter where customer_id = ?")
            .param(guest.id)
            .query(String.class)
            .single();
    return http("staff")
        .get()
        .uri("/api/reminders/greetings/" + id + "/explanation")
        .header("Accept-Language", language)
        .retrieve()
        .body(String.class);
  }

  private ComplaintFiled filed(UUID complaint, @Nullable Guest guest, Severity severity) {
    return new ComplaintFiled(
        complaint,
        "C-2026-000009",
        guest == null ? null : guest.id,
        "烫伤",
        severity,
        Origin.CUSTOMER,
        clock.instant(),
        clock.instant().plus(Duration.ofHours(1)),
        clock.instant().plus(Duration.ofDays(1)),
        null);
  }

  private ComplaintResolved resolved(UUID complaint, Guest guest) {
    return new ComplaintResolved(
        complaint, "C-2026-000009", guest.id, Severity.GRAVE, "烫伤", "赔偿", clock.instant());
  }
}
