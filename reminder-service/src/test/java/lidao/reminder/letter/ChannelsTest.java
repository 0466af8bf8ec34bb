package lidao.reminder.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import lidao.contract.StatedDate;
import lidao.contract.customers.Channel;
import lidao.contract.reminders.GreetingSent;
import lidao.reminder.Guest;
import lidao.reminder.ReminderTest;
import lidao.reminder.house.Carrying;
import lidao.reminder.house.ChannelSettings;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** One channel a greeting, by the customer's preference. */
class ChannelsTest extends ReminderTest {

  @Autowired private TransactionTemplate transaction;

  @Test
  void another_channel_is_taken_only_after_a_definite_refusal() {
    Guest guest = birthday(new Guest().prefersSms());
    RECEIVER.saying(429, "later");
    at("2026-03-10T01:00:00Z");
    assertThat(mail(guest.email)).isEmpty();
    assertThat(texts()).isOne();

    RECEIVER.saying(500, "never");
    at("2026-03-10T02:00:00Z");

    assertThat(mail(guest.email)).hasSize(1);
    assertThat(published(GreetingSent.class, guest.id))
        .extracting(sent -> sent.get("channel").asString())
        .containsExactly("EMAIL");
    assertThat(
            get("/api/reminders/greetings/" + letter(guest, "id") + "/explanation", "staff")
                .toString())
        .contains("decided to send it by text message", "decided to send it by e-mail");
  }

  @Test
  void silence_on_one_channel_is_unknown_and_no_reason_for_another() {
    Guest guest = birthday(new Guest().prefersSms());
    RECEIVER.silent();
    at("2026-03-10T01:00:00Z");
    at("2026-03-10T04:00:00Z");
    assertThat(letter(guest, "state")).isEqualTo("UNKNOWN");
    assertThat(texts()).isOne();
    assertThat(mail(guest.email)).isEmpty();
  }

  @Test
  void who_refuses_text_messages_gets_an_e_mail() {
    Guest guest = birthday(new Guest().prefersSms().refusesSms());
    at("2026-03-10T01:00:00Z");
    assertThat(texts()).isZero();
    assertThat(mail(guest.email)).hasSize(1);
  }

  @Test
  void a_carrier_that_is_away_holds_up_no_other() {
    Guest bySms = birthday(new Guest().prefersSms().withoutEmail());
    Guest byMail = birthday(new Guest());
    mailSender.setPort(1); // nobody there
    at("2026-03-10T01:00:00Z");
    assertThat(texts()).isOne();
    assertThat(letter(bySms, "state")).isEqualTo("SENT");
    assertThat(letter(byMail, "state")).isEqualTo("QUEUED");
  }

  @Test
  void cards_are_printed_a_page_each_in_chinese() throws Exception {
    Guest one = birthday(new Guest().withoutEmail().byPost());
    Guest two = birthday(new Guest().withoutEmail().byPost().reads("zh-TW"));
    at("2026-03-10T01:00:00Z");
    assertThat(letter(one, "state")).isEqualTo("SENT");
    assertThat(letter(two, "channel")).isEqualTo("POST");

    var answer =
        http("staff")
            .get()
            .uri("/api/reminders/cards?from=2026-03-10&to=2026-03-10")
            .retrieve()
            .toEntity(byte[].class);

    assertThat(answer.getStatusCode().value()).isEqualTo(200);
    try (var pdf = Loader.loadPDF(answer.getBody())) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(2);
      String text = new PDFTextStripper().getText(pdf);
      assertThat(text.replaceAll("\\s", ""))
          .contains(letter(one, "subject").replaceAll("\\s", ""))
          .contains(letter(two, "subject").replaceAll("\\s", ""));
      assertThat(pdf.getPage(0).getResources().getFontNames()).isNotEmpty();
    }
    assertThat(
            http("staff")
                .get()
                .uri("/api/reminders/cards?from=2020-03-10&to=2020-03-10")
                .retrieve()
                .toEntity(String.class)
                .getStatusCode()
                .value())
        .isEqualTo(404);
  }

  @Test
  void a_channel_with_a_rate_has_room_for_two_seconds_and_then_for_no_more() {
    Carrying five =
        new Carrying(
            Carrying.By.SMTP,
            null,
            null,
            Map.of(),
            "text/plain",
            "",
            null,
            5,
            Duration.ofSeconds(1));
    ChannelPace pace = new ChannelPace(db, new ChannelSettings(Map.of(Channel.PHONE, five), false));
    long begun = System.nanoTime();
    assertThat(taken(pace, 4)).isEqualTo(4);
    assertThat(taken(pace, 100)).isBetween(6, 6 + atFive(begun));
    assertThat(taken(pace, 100)).isBetween(0, atFive(begun));
    db.sql("update channel_pace set free_at = free_at - interval '1 second'").update();
    assertThat(taken(pace, 100)).isBetween(4, 5 + atFive(begun));
  }

  /** The most for which there has come room since then, at five a second. */
  private static int atFive(long begun) {
    return (int) Math.ceil((System.nanoTime() - begun) / 1e9 * 5);
  }

  private int taken(ChannelPace pace, int wanted) {
    Integer taken = transaction.execute(status -> pace.take(Channel.PHONE, wanted));
    return taken == null ? -1 : taken;
  }

  private static long texts() {
    return RECEIVER.requests.size();
  }

  private Guest birthday(Guest guest) {
    clock.set(Instant.parse("2026-03-01T00:00:00Z"));
    hear(guest.born(StatedDate.solar(1980, 3, 10)).profile());
    return guest;
  }

  private String letter(Guest guest, String column) {
    return db.sql("select " + column + "::text from letter where customer_id = ?")
        .param(guest.id)
        .query(String.class)
        .single();
  }
}
