package lidao.reminder.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import lidao.contract.StatedDate;
import lidao.contract.customers.Channel;
import lidao.contract.reminders.GreetingSent;
import lidao.reminder.Guest;
import lidao.reminder.ReminderTest;
import lidao.reminder.greeting.TakeUpDue;
import lidao.reminder.house.Carrying;
import lidao.reminder.house.ChannelSettings;
import lidao.reminder.house.ReminderSettings;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** One channel a greeting, by the customer's preference. */
class ChannelsTest extends ReminderTest {

  @Autowired private TransactionTemplate transaction;
  @Autowired private SendLetters sendLetters;
  @Autowired private TakeUpDue takeUp;
  @Autowired private Letters letters;
  @Autowired private Turns turns;
  @Autowired private ConcludeLetters conclude;
  @Autowired private DeliveryRoom room;
  @Autowired private Decisions decisions;
  @Autowired private ReminderSettings settings;

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
    ChannelPace pace = new ChannelPace(db, fiveASecond(Channel.PHONE));
    long begun = System.nanoTime();
    assertThat(taken(pace, 4)).isEqualTo(4);
    assertThat(taken(pace, 100)).isBetween(6, 6 + atFive(begun));
    assertThat(taken(pace, 100)).isBetween(0, atFive(begun));
    db.sql("update channel_pace set free_at = free_at - interval '1 second'").update();
    assertThat(taken(pace, 100)).isBetween(4, 5 + atFive(begun));
  }

  @Test
  void no_more_is_taken_up_than_the_channels_have_room_for_and_what_is_over_waits_for_its_turn() {
    ChannelPace pace = new ChannelPace(db, fiveASecond(Channel.EMAIL));
    SendLetters sending =
        new SendLetters(
            letters, turns, conclude, room, decisions, pace, transaction, clock, settings);
    assertThat(sendLetters.room()).as("a channel without a rate").isEqualTo(settings.batch());
    assertThat(sending.room()).isEqualTo(10);
    clock.set(Instant.parse("2026-03-10T01:00:00Z"));
    db.sql(
            """
            with ids as (select uuidv7() as id from generate_series(1, 30)), p as (
              insert into profile (customer_id, version, name, body) select id, 1, 'W', json_build_object(
                'customerId', id, 'version', 1, 'name', 'W', 'contactPoints',
                json_build_array(json_build_object('channel', 'EMAIL', 'value', id || '@example.org')),
                'codes', '[]'::json, 'consents', '[]'::json, 'deceased', false, 'official', false) from ids)
            insert into occurrence (household_id, customer_id, occasion, calendar, year, date, time_zone, due_at,
              last_moment)
            select id, id, 'MID_AUTUMN', 'LUNAR', 2026, '2026-03-10', 'Asia/Shanghai', '2026-03-10T01:00:00Z',
              '2026-03-11T12:00:00Z' from ids
            """)
        .update();
    assertThat(takeUp.round(sending.room())).isEqualTo(10);
    assertThat(takeUp.round(sending.room())).as("what is taken up goes first").isZero();
    assertThat(takeUp.round(20)).isEqualTo(20);

    long begun = System.nanoTime();
    int sent = sending.round();
    assertThat(sent).isBetween(10, 10 + atFive(begun));
    assertThat(MAIL.getReceivedMessages()).hasSize(sent);
    assertThat(sending.room()).isLessThanOrEqualTo(atFive(begun));
    List<Instant> moments =
        db.sql("select next_attempt_at from letter where state = 'QUEUED' order by 1")
            .query(Instant.class)
            .list();
    assertThat(moments).hasSize(30 - sent).doesNotHaveDuplicates();
    assertThat(moments.get(0)).isEqualTo(clock.instant().plusSeconds(2));
    assertThat(Duration.between(moments.get(0), moments.get(1))).isEqualTo(Duration.ofMillis(200));
    assertThat(db.sql("select count(*) from decision").query(Integer.class).single())
        .as("who waits for room is decided on when it is their turn")
        .isEqualTo(sent);
  }

  @Test
  void a_house_without_channels_takes_up_what_is_due_all_the_same() {
    ChannelSettings none = by(Channel.EMAIL, Carrying.By.NOBODY, 0);
    assertThat(new ChannelPace(db, none).room()).isEqualTo(Integer.MAX_VALUE);
  }

  private static ChannelSettings fiveASecond(Channel channel) {
    return by(channel, Carrying.By.SMTP, 5);
  }

  private static ChannelSettings by(Channel channel, Carrying.By by, int perSecond) {
    Carrying carrying =
        new Carrying(
            by, null, null, Map.of(), "text/plain", "", null, perSecond, Duration.ofSeconds(1));
    return new ChannelSettings(Map.of(channel, carrying), false);
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
