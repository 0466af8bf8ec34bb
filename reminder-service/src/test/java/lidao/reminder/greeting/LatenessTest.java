package lidao.reminder.greeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lidao.contract.StatedDate;
import lidao.contract.reminders.BirthdayDue;
import lidao.reminder.Guest;
import lidao.reminder.ReminderTest;
import org.junit.jupiter.api.Test;

/** What becomes of greetings when the service was down. */
class LatenessTest extends ReminderTest {

  @Test
  void after_three_days_birthdays_are_calls_and_the_festival_still_goes_out() {
    clock.set(Instant.parse("2026-06-01T00:00:00Z"));
    List<Guest> guests =
        IntStream.rangeClosed(18, 21)
            .mapToObj(day -> new Guest().born(StatedDate.solar(1980, 6, day)))
            .toList();
    guests.forEach(guest -> hear(guest.profile()));
    at("2026-06-17T02:00:00Z");

    at("2026-06-21T02:00:00Z"); // 端午 was on the 19th

    assertThat(states("BIRTHDAY")).isEqualTo(Map.of("CALL_TASK TOO_LATE", 3L, "SENT", 1L));
    assertThat(states("DRAGON_BOAT")).isEqualTo(Map.of("SENT", 4L));
    assertThat(mail(guests.get(3).email)).hasSize(2);
    assertThat(published(BirthdayDue.class, guests.get(0).id)).isEmpty();
  }

  @Test
  void after_two_years_nothing_is_sent_for_years_past_and_nobody_is_flooded() {
    clock.set(Instant.parse("2026-06-01T00:00:00Z"));
    Guest guest = new Guest().born(StatedDate.solar(1980, 6, 18));
    hear(guest.profile());
    at("2026-06-18T02:00:00Z");
    assertThat(mail(guest.email)).hasSize(1);

    at("2028-06-18T02:00:00Z");
    at("2028-06-18T03:00:00Z");

    assertThat(mail(guest.email)).hasSize(2);
    assertThat(alerts("greeting/")).isZero();
    // One for each festival that was missed, and none for each household.
    assertThat(alerts("festival/")).isBetween(1L, 3L);
    assertThat(
            db.sql("select count(*) from letter where state in ('CALL_TASK', 'QUEUED')")
                .query(Long.class)
                .single())
        .isZero();
  }

  private long alerts(String prefix) {
    return db.sql("select count(*) from standing_alert where cause_key like ?")
        .param(prefix + "%")
        .query(Long.class)
        .single();
  }

  private Map<String, Long> states(String occasion) {
    return db
        .sql(
            """
            select trim(l.state || ' ' || coalesce(l.reason, '')) from letter l
              join occurrence o on o.id = l.about where o.occasion = ?
            """)
        .param(occasion)
        .query(String.class)
        .list()
        .stream()
        .collect(Collectors.groupingBy(state -> state, Collectors.counting()));
  }
}
