package lidao.reminder.greeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import lidao.contract.StatedDate;
import lidao.contract.alerts.AlertRaised;
import lidao.contract.customers.Purpose;
import lidao.contract.reminders.BirthdayDue;
import lidao.contract.reminders.FestivalDue;
import lidao.contract.reminders.GreetingSent;
import lidao.contract.reminders.GreetingSkipped;
import lidao.reminder.Guest;
import lidao.reminder.ReminderTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who is greeted, when, and how often. */
class GreetingsTest extends ReminderTest {

  @Test
  void a_solar_birthday_is_greeted_once_on_its_day_in_the_customers_zone() throws Exception {
    clock.set(Instant.parse("2026-03-01T00:00:00Z"));
    Guest guest =
        new Guest().in("America/New_York").reads("en").born(StatedDate.solar(1980, 3, 10));
    hear(guest.profile());

    at("2026-03-10T12:59:59Z"); // 08:59 on a day of summer time
    assertThat(mail(guest.email)).isEmpty();
    at("2026-03-10T13:00:00Z");
    at("2026-03-10T20:00:00Z");
    at("2026-03-11T13:00:00Z");

    assertThat(mail(guest.email)).hasSize(1);
    var mail = mail(guest.email).get(0);
    assertThat(mail.getContent().toString()).contains("王先生").doesNotContain("46");
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    JsonNode sent = published(GreetingSent.class, guest.id).get(0);
    assertThat(sent.get("language").asString()).isEqualTo("en");
    assertThat(mail.getMessageID()).contains(sent.get("greetingId").asString());
    assertThat(published(BirthdayDue.class, guest.id)).hasSize(1);
    assertThat(published(GreetingSent.class, guest.id)).hasSize(1);
  }

  @Test
  void a_leap_month_birth_is_greeted_in_the_ordinary_month_and_the_reason_is_told() {
    clock.set(Instant.parse("2026-09-01T00:00:00Z"));
    Guest guest =
        new Guest()
            .reads("zh-TW")
            .born(new StatedDate(StatedDate.Calendar.LUNAR, 1995, 8, 15, true));
    hear(guest.profile());

    at("2026-09-25T01:00:00Z");

    // 2026-09-25 is Mid-Autumn too: one birthday, one festival.
    assertThat(mail(guest.email)).hasSize(2);
    JsonNode list = get("/api/reminders/greetings?customerId=" + guest.id, "staff").get("items");
    JsonNode birthday =
        list.get(0).get("occasion").asString().equals("BIRTHDAY") ? list.get(0) : list.get(1);
    assertThat(birthday.get("language").asString()).isEqualTo("zh-TW");
    assertThat(birthday.get("text").asString()).containsAnyOf("生日快樂", "華誕");
    JsonNode explained =
        get("/api/reminders/greetings/" + birthday.get("id").asString() + "/explanation", "staff");
    assertThat(explained.toString())
        .contains("leap month 8", "2026-09-25, Friday", "ordinary month", "sent by e-mail");
    assertThat(
            http("staff")
                .get()
                .uri("/api/reminders/greetings/" + birthday.get("id").asString() + "/explanation")
                .header("Accept-Language", "zh-CN")
                .retrieve()
                .body(String.class))
        .contains("农历闰八月十五", "该年没有这个闰月", "星期五");
  }

  @Test
  void a_birthday_in_the_last_lunar_month_comes_once_a_lunar_year() {
    clock.set(Instant.parse("2026-01-02T00:00:00Z"));
    Guest guest = new Guest().born(StatedDate.lunar(1970, 12, 8));
    hear(guest.profile());

    JsonNode next = get("/api/reminders/customers/" + guest.id + "/occasions", "staff").get(0);
    assertThat(next.get("date").asString()).isEqualTo("2026-01-26");
    assertThat(next.get("year").asInt()).isEqualTo(2025);
    assertThat(next.get("lunarDate").asString()).isEqualTo("二〇二五年腊月初八");
    // From each planned moment to the next; nothing happens in between.
    for (Instant due = nextDue();
        due.isBefore(Instant.parse("2027-02-01T00:00:00Z"));
        due = nextDue()) {
      at(due.plusSeconds(3_600).toString());
      tick("plan");
    }
    assertThat(published(BirthdayDue.class, guest.id))
        .extracting(due -> due.get("date").asString())
        .containsExactly("2026-01-26", "2027-01-15");
    assertThat(mail(guest.email)).hasSize(5);
    List<String> wordings =
        db.sql(
                """
                select wording from letter l join occurrence o on o.id = l.about where o.occasion = 'BIRTHDAY'
                """)
            .query(String.class)
            .list();
    assertThat(wordings).doesNotHaveDuplicates();
  }

  @Test
  void a_household_of_two_customers_is_greeted_once_at_a_festival() {
    clock.set(Instant.parse("2027-01-10T00:00:00Z"));
    UUID household = UUID.randomUUID();
    Guest husband = new Guest().of(household);
    Guest wife = new Guest().of(household);
    hear(husband.profile(), wife.profile());

    at("2027-02-06T01:00:00Z");

    assertThat(mail(husband.email).size() + mail(wife.email).size()).isOne();
    assertThat(published(FestivalDue.class, household)).hasSize(1);
  }

  @Test
  void a_person_in_two_files_is_greeted_once_in_their_own() {
    clock.set(Instant.parse("2026-05-01T00:00:00Z"));
    Guest wife = new Guest().born(StatedDate.solar(null, 5, 20));
    Guest husband = new Guest().marriedTo("李雷", StatedDate.lunar(null, 4, 3), wife.id);
    hear(husband.profile(), wife.profile());

    at("2026-05-19T02:00:00Z"); // 四月初三
    at("2026-05-20T02:00:00Z");

    assertThat(mail(husband.email)).isEmpty();
    assertThat(mail(wife.email)).hasSize(1);
  }

  @Test
  void a_birthday_corrected_the_day_after_is_not_greeted_twice() {
    clock.set(Instant.parse("2026-04-01T00:00:00Z"));
    Guest guest = new Guest().born(StatedDate.solar(1990, 4, 10));
    hear(guest.profile());
    at("2026-04-10T02:00:00Z");
    assertThat(mail(guest.email)).hasSize(1);

    at("2026-04-11T02:00:00Z");
    hear(guest.born(StatedDate.solar(1990, 4, 12)).profile());
    at("2026-04-12T02:00:00Z");
    hear(guest.born(StatedDate.lunar(1990, 3, 1)).profile()); // 2026-04-17
    at("2026-04-17T02:00:00Z");

    assertThat(mail(guest.email)).hasSize(1);
    assertThat(
            db.sql("select date from occurrence where state = 'PLANNED' and person_id = ?")
                .param(guest.id)
                .query(LocalDate.class)
                .single())
        .isEqualTo("2027-04-07");
  }

  @Test
  void what_changes_before_the_day_moves_or_withdraws_what_was_planned() {
    clock.set(Instant.parse("2026-04-01T00:00:00Z"));
    Guest guest = new Guest().born(StatedDate.solar(1990, 4, 10));
    hear(guest.profile());
    hear(guest.born(StatedDate.solar(1990, 4, 20)).in("Asia/Tokyo").profile());
    at("2026-04-10T05:00:00Z");
    assertThat(mail(guest.email)).isEmpty();
    at("2026-04-20T00:00:00Z");
    assertThat(mail(guest.email)).hasSize(1);

    erased(guest.id);
    assertThat(
            db.sql("select count(*) from occurrence where state = 'PLANNED'")
                .query(Long.class)
                .single())
        .isZero();
    assertThat(
            db.sql("select count(*) from letter where body is not null").query(Long.class).single())
        .isZero();
  }

  @Test
  void what_speaks_against_a_greeting_is_asked_at_the_moment_of_sending() {
    clock.set(Instant.parse("2026-06-01T00:00:00Z"));
    Guest refuses = new Guest();
    Guest mourns = new Guest();
    Guest noAddress = new Guest().withoutEmail();
    Guest dies = new Guest();
    hear(refuses.profile(), mourns.profile(), noAddress.profile(), dies.profile());
    clock.set(Instant.parse("2026-06-19T01:00:00Z")); // 端午, planned and due
    hear(
        refuses.refuses(Purpose.GREETING).profile(),
        mourns.mourns(LocalDate.of(2025, 6, 20)).profile(),
        dies.died().profile());

    at("2026-06-19T01:00:00Z");

    assertThat(MAIL.getReceivedMessages()).isEmpty();
    assertThat(reason(refuses)).isEqualTo("NO_CONSENT");
    assertThat(reason(mourns)).isEqualTo("BEREAVED");
    assertThat(reason(dies)).isEqualTo("DECEASED");
    assertThat(reason(noAddress)).isEqualTo("NO_ADDRESS");
    assertThat(published(AlertRaised.class, noAddress.id)).isEmpty();
    JsonNode summary = get("/api/reminders/summary?from=2026-06-19&to=2026-06-19", "operator");
    assertThat(summary.get("due").asInt()).isEqualTo(4);
    assertThat(summary.get("skipped").size()).isEqualTo(4);
    assertThat(summary.get("callTasks").size()).isZero();
  }

  @Test
  void after_downtime_a_birthday_becomes_a_call_and_a_festival_still_goes_out_in_the_morning() {
    clock.set(Instant.parse("2026-06-01T00:00:00Z"));
    Guest birthday = new Guest().born(StatedDate.solar(1990, 6, 20));
    Guest other = new Guest();
    hear(birthday.profile(), other.profile());

    at("2026-06-21T19:00:00Z"); // 03:00 in Shanghai on the third day after 端午
    assertThat(MAIL.getReceivedMessages()).isEmpty();
    at("2026-06-22T01:00:00Z");

    assertThat(mail(other.email)).hasSize(1);
    assertThat(published(GreetingSkipped.class, birthday.id))
        .extracting(skipped -> skipped.get("reason").asString())
        .containsExactly("TOO_LATE");
    assertThat(published(BirthdayDue.class, birthday.id)).isEmpty();
    assertThat(published(AlertRaised.class, birthday.id)).hasSize(1);
  }

  @Test
  void four_hundred_households_and_four_senders_at_once_make_four_hundred_greetings()
      throws Exception {
    clock.set(Instant.parse("2026-09-20T00:00:00Z"));
    db.sql(
            """
            with ids as (select uuidv7() as id from generate_series(1, 400)), p as (
              insert into profile (customer_id, version, name, body) select id, 1, 'W', json_build_object(
                'customerId', id, 'version', 1, 'name', 'W', 'contactPoints',
                json_build_array(json_build_object('channel', 'EMAIL', 'value', id || '@example.org')),
                'codes', '[]'::json, 'consents', '[]'::json, 'deceased', false, 'official', false) from ids)
            insert into household select id, id, 'Asia/Shanghai' from ids
            """)
        .update();
    tick("plan");
    tick("plan");
    assertThat(db.sql("select count(*) from occurrence").query(Long.class).single())
        .isEqualTo(1200);

    clock.set(Instant.parse("2026-09-25T01:00:00Z"));
    List<CompletableFuture<Void>> senders =
        List.of(1, 2, 3, 4).stream()
            .map(i -> CompletableFuture.runAsync(() -> tick("send")))
            .toList();
    senders.forEach(CompletableFuture::join);
    tick("send");

    assertThat(MAIL.getReceivedMessages())
        .extracting(m -> m.getAllRecipients()[0].toString())
        .hasSize(400)
        .doesNotHaveDuplicates();
    assertThat(
            get("/api/reminders/summary?from=2026-09-25&to=2026-09-25", "staff")
                .get("sent")
                .asInt())
        .isEqualTo(400);
  }

  private Instant nextDue() {
    return db.sql("select min(due_at) from occurrence where state = 'PLANNED'")
        .query(Instant.class)
        .single();
  }

  private String reason(Guest guest) {
    return published(GreetingSkipped.class, guest.id).get(0).get("reason").asString();
  }
}
