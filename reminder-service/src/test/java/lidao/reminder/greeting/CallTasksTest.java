package lidao.reminder.greeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import lidao.contract.StatedDate;
import lidao.contract.alerts.AlertCleared;
import lidao.contract.alerts.AlertRaised;
import lidao.fixture.TestRecord;
import lidao.fixture.TestTopics;
import lidao.reminder.Guest;
import lidao.reminder.ReminderTest;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;

/** Calls that staff are asked to make, and their end. */
class CallTasksTest extends ReminderTest {

  @Test
  void a_festival_without_addresses_is_one_alert_that_counts_them() {
    clock.set(Instant.parse("2030-01-10T00:00:00Z"));
    List<Guest> guests = IntStream.range(0, 5).mapToObj(i -> new Guest().withoutEmail()).toList();
    guests.forEach(guest -> hear(guest.profile()));
    // Text messages have a carrier here.
    hear(new Guest().withoutEmail().prefersSms().profile());

    at("2030-02-03T01:00:00Z"); // 春节

    settle();
    List<String> raised =
        TestTopics.readNow("care.alerts.v1").stream()
            .map(TestRecord::value)
            .filter(value -> String.valueOf(value).contains("2030-02-03"))
            .toList();
    assertThat(raised).hasSize(1);
    assertThat(read(raised.get(0)).get("code").asString()).isEqualTo("festival.no-address");
    assertThat(read(raised.get(0)).get("parameters").get("count").asString()).isEqualTo("5");
  }

  @Test
  void whoever_called_says_so_and_the_alert_goes_away() {
    Guest guest = birthdayWithoutAddress();
    String greeting = "/api/reminders/greetings/" + greetingOf(guest);
    UUID alert =
        UUID.fromString(published(AlertRaised.class, guest.id).get(0).get("alertId").asString());

    assertThat(post(greeting + "/called", "{\"at\":\"2099-01-01T00:00:00Z\"}", "staff"))
        .extracting(ResponseEntity::getStatusCode)
        .hasToString("422 UNPROCESSABLE_CONTENT");
    ResponseEntity<String> answer = post(greeting + "/called", "{\"note\":\"很高兴\"}", "staff");

    assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(200);
    assertThat(read(answer.getBody()).get("state").asString()).isEqualTo("CALLED");
    assertThat(published(AlertCleared.class, alert)).hasSize(1);
    assertThat(post(greeting + "/called", "{}", "staff").getStatusCode().value()).isEqualTo(409);
    assertThat(post(greeting + "/called", "{}", "operator").getStatusCode().value()).isEqualTo(403);
    assertThat(get(greeting + "/explanation", "staff").toString())
        .contains(
            "there is no address that we can write to",
            "test-staff called on 2026-03-10 09:00",
            "很高兴");
    assertThat(get("/api/reminders/summary?from=2026-03-10&to=2026-03-10", "staff").toString())
        .contains("\"callTasks\":{\"NO_ADDRESS\":1}");
  }

  @Test
  void a_call_that_nobody_made_within_a_week_is_asked_for_no_longer() {
    Guest guest = birthdayWithoutAddress();
    UUID alert =
        UUID.fromString(published(AlertRaised.class, guest.id).get(0).get("alertId").asString());
    clock.set(Instant.parse("2026-03-17T11:00:00Z"));
    tick("lapse-greeting-alerts");
    assertThat(published(AlertCleared.class, alert)).isEmpty();

    clock.set(Instant.parse("2026-03-17T13:00:00Z"));
    tick("lapse-greeting-alerts");

    assertThat(published(AlertCleared.class, alert)).hasSize(1);
  }

  @Test
  void an_erased_customer_needs_no_call() {
    Guest guest = birthdayWithoutAddress();
    UUID alert =
        UUID.fromString(published(AlertRaised.class, guest.id).get(0).get("alertId").asString());

    erased(guest.id);

    assertThat(published(AlertCleared.class, alert)).hasSize(1);
  }

  private Guest birthdayWithoutAddress() {
    clock.set(Instant.parse("2026-03-01T00:00:00Z"));
    Guest guest = new Guest().withoutEmail().born(StatedDate.solar(1980, 3, 10));
    hear(guest.profile());
    at("2026-03-10T01:00:00Z");
    return guest;
  }

  private String greetingOf(Guest guest) {
    return db.sql("select id::text from letter where customer_id = ?")
        .param(guest.id)
        .query(String.class)
        .single();
  }
}
