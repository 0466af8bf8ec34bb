package lidao.reminder.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.internet.MimeUtility;
import java.net.URL;
import java.time.Duration;
import java.time.Instant;
import java.util.Enumeration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import lidao.contract.StatedDate;
import lidao.contract.alerts.AlertCleared;
import lidao.contract.alerts.AlertRaised;
import lidao.contract.reminders.GreetingFailed;
import lidao.contract.reminders.GreetingSent;
import lidao.fixture.TestTopics;
import lidao.reminder.Guest;
import lidao.reminder.ReminderTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a mail server may do to a letter, and what then becomes of it. */
class DeliveryTest extends ReminderTest {

  @Test
  void a_header_is_encoded_without_a_look_through_all_jars() throws Exception {
    ClassLoader usual = Thread.currentThread().getContextClassLoader();
    Thread.currentThread()
        .setContextClassLoader(
            new ClassLoader(usual) {
              @Override
              public Enumeration<URL> getResources(String name) {
                throw new AssertionError("looks for " + name);
              }
            });
    try {
      assertThat(MimeUtility.encodeText("生日快乐", "UTF-8", null)).startsWith("=?UTF-8?");
    } finally {
      Thread.currentThread().setContextClassLoader(usual);
    }
  }

  @Test
  void a_refusal_for_now_is_tried_again_and_arrives_once() throws Exception {
    Guest guest = birthdayGuest();
    try (MoodyServer server = new MoodyServer().saying("451 later", "250 taken")) {
      mailSender.setPort(server.port());
      at("2026-03-10T01:00:00Z");
      assertThat(letter(guest, "state")).isEqualTo("QUEUED");
      assertThat(letter(guest, "detail")).isEqualTo("SMTP 451");
      assertThat(server.letters).hasValue(0);
      assertThat(explained(guest, "en"))
          .contains("attempts so far: 1. The last was turned away (SMTP 451); it is tried again");
      server.saying("250 ok", "451 not this one");
      at("2026-03-10T01:02:00Z");
      assertThat(server.letters).hasValue(1);
    }
    mailSender.setPort(1); // nobody there
    at("2026-03-10T01:10:00Z");
    assertThat(letter(guest, "state")).isEqualTo("QUEUED");
    assertThat(explained(guest, "zh-CN")).contains("上一次没有交出（连接不上）");
    assertThat(explained(guest, "zh-TW")).contains("上一次沒有交出（無法連線）");
    mailSender.setPort(MAIL.getSmtp().getPort());
    at("2026-03-10T01:11:00Z");
    assertThat(mail(guest.email)).isEmpty();
    at("2026-03-10T02:00:00Z");
    assertThat(mail(guest.email)).hasSize(1);
    assertThat(published(GreetingSent.class, guest.id)).hasSize(1);
  }

  @Test
  void a_refusal_for_good_is_final_and_staff_are_asked_to_call() throws Exception {
    Guest guest = birthdayGuest();
    try (MoodyServer server = new MoodyServer().saying("550 no such user", "250 taken")) {
      mailSender.setPort(server.port());
      at("2026-03-10T01:00:00Z");
    }
    at("2026-03-10T04:00:00Z");
    assertThat(letter(guest, "state")).isEqualTo("FAILED");
    JsonNode failed = published(GreetingFailed.class, guest.id).get(0);
    assertThat(failed.get("outcome").asString()).isEqualTo("FAILED");
    assertThat(mail(guest.email)).isEmpty();
  }

  @Test
  void a_sender_who_is_refused_waits_and_operators_are_told_once() throws Exception {
    Guest guest = birthdayGuest();
    Guest other = birthdayGuest();
    long before = raised("channel.sender-refused");
    try (MoodyServer server = new MoodyServer()) {
      mailSender.setPort(server.port());
      server.sayingToSender("550 5.7.1 we do not know you");
      at("2026-03-10T01:00:00Z");
      server.sayingToSender("530 5.7.0 sign in first");
      at("2026-03-10T01:10:00Z");
      server.sayingToSender("250 ok").greeting("554 no service for you");
      at("2026-03-10T01:20:00Z");
      server.greeting("220 hello").saying("530 5.7.0 sign in first", "250 taken");
      at("2026-03-10T01:40:00Z");

      assertThat(letter(guest, "state")).isEqualTo("QUEUED");
      assertThat(letter(other, "state")).isEqualTo("QUEUED");
      assertThat(raised("channel.sender-refused") - before).isOne();
      assertThat(server.letters).hasValue(0);
    }
    mailSender.setPort(MAIL.getSmtp().getPort());
    at("2026-03-10T03:00:00Z");
    assertThat(mail(guest.email)).hasSize(1);
    assertThat(db.sql("select count(*) from standing_alert").query(Long.class).single()).isZero();
  }

  @Test
  void a_slow_server_does_not_outlast_the_lease_of_the_letters_it_is_given() throws Exception {
    List<Guest> guests =
        List.of(birthdayGuest(), birthdayGuest(), birthdayGuest(), birthdayGuest());
    try (MoodyServer server = new MoodyServer().slow(Duration.ofMillis(500))) {
      mailSender.setPort(server.port());
      clock.set(Instant.parse("2026-03-10T01:00:00Z"));
      var sending = CompletableFuture.runAsync(() -> tick("send"));
      while (!sending.isDone()) {
        tick("recover"); // as another instance would
        Thread.onSpinWait();
      }
      sending.join();
      assertThat(server.letters).hasValue(4);
    }
    assertThat(guests).allSatisfy(guest -> assertThat(letter(guest, "state")).isEqualTo("SENT"));
  }

  @Test
  void silence_after_the_letter_is_unknown_until_staff_decide() throws Exception {
    Guest guest = birthdayGuest();
    try (MoodyServer server = new MoodyServer().saying("250 ok", MoodyServer.SILENCE)) {
      mailSender.setPort(server.port());
      at("2026-03-10T01:00:00Z");
      at("2026-03-10T04:00:00Z");
      assertThat(server.letters).hasValue(1);
    }
    mailSender.setPort(MAIL.getSmtp().getPort());
    at("2026-03-10T05:00:00Z");
    assertThat(letter(guest, "state")).isEqualTo("UNKNOWN");
    assertThat(explained(guest, "en"))
        .contains("no answer came: it may have arrived")
        .doesNotContain("NO_ANSWER");
    assertThat(published(GreetingFailed.class, guest.id).get(0).get("outcome").asString())
        .isEqualTo("UNKNOWN");
    assertThat(published(AlertRaised.class, guest.id).get(0).get("code").asString())
        .isEqualTo("greeting.unknown");
    String decision = "/api/reminders/greetings/" + letter(guest, "id") + "/decision";
    assertThat(post(decision, "{\"verdict\":\"maybe\"}", "staff").getStatusCode().value())
        .isEqualTo(422);
    assertThat(post(decision, "{\"verdict\":\"resend\"}", "staff").getStatusCode().value())
        .isEqualTo(200);
    assertThat(post(decision, "{\"verdict\":\"resend\"}", "staff").getStatusCode().value())
        .isEqualTo(409);

    tick("send");

    assertThat(mail(guest.email)).hasSize(1);
    assertThat(published(AlertCleared.class, UUID.fromString(letter(guest, "id")))).hasSize(1);
  }

  @Test
  void an_attempt_whose_result_a_crash_swallowed_is_unknown_and_a_mere_claim_is_taken_up_again() {
    Guest crashed = birthdayGuest();
    Guest claimed = birthdayGuest();
    clock.set(Instant.parse("2026-03-09T15:00:00Z"));
    db.sql("update occurrence set due_at = '2026-03-09T14:00:00Z' where occasion = 'BIRTHDAY'")
        .update();
    tick("send"); // taken up, and held until the window opens
    state(crashed, "SENDING");
    state(claimed, "CLAIMED");

    tick("recover");
    at("2026-03-10T01:00:00Z");

    assertThat(letter(crashed, "state")).isEqualTo("UNKNOWN");
    assertThat(letter(crashed, "reason")).isEqualTo("CRASHED");
    assertThat(explained(crashed, "zh-CN")).contains("交出之时本系统中断").doesNotContain("CRASHED");
    assertThat(mail(crashed.email)).isEmpty();
    assertThat(mail(claimed.email)).hasSize(1);
  }

  @Test
  void staff_who_know_that_it_arrived_say_so_and_it_counts_as_sent() throws Exception {
    Guest guest = birthdayGuest();
    try (MoodyServer server = new MoodyServer().saying("250 ok", MoodyServer.SILENCE)) {
      mailSender.setPort(server.port());
      at("2026-03-10T01:00:00Z");
    }
    String decision = "/api/reminders/greetings/" + letter(guest, "id") + "/decision";
    assertThat(post(decision, "{\"verdict\":\"sent\"}", "staff").getStatusCode().value())
        .isEqualTo(200);
    assertThat(published(GreetingSent.class, guest.id)).hasSize(1);
    assertThat(letter(guest, "decided_by")).isEqualTo("test-staff");
  }

  @Test
  void a_wording_that_names_an_unknown_field_or_tries_code_is_refused_by_name() {
    assertThatThrownBy(() -> new Templates("/wordings/unknown-field"))
        .hasMessageContaining("birthday.zh-CN.txt, wording 2")
        .hasMessageContaining("{{nmae}}")
        .hasMessageContaining("house, lapsed, name");
    assertThatThrownBy(() -> new Templates("/wordings/code"))
        .hasMessageContaining("birthday.zh-CN.txt, wording 1")
        .hasMessageContaining("name.class");
    assertThatThrownBy(() -> new Templates("/wordings/nowhere"))
        .hasMessageContaining("no such wording");
  }

  private Guest birthdayGuest() {
    clock.set(Instant.parse("2026-03-01T00:00:00Z"));
    Guest guest = new Guest().born(StatedDate.solar(1980, 3, 10));
    hear(guest.profile());
    return guest;
  }

  private void state(Guest guest, String state) {
    db.sql(
            """
            update letter set state = ?, lease_until = now() - interval '1 second', lease_of = uuidv7()
            where customer_id = ?
            """)
        .params(state, guest.id)
        .update();
  }

  private long raised(String alertCode) {
    settle();
    return TestTopics.readNow("care.alerts.v1").stream()
        .filter(r -> String.valueOf(r.value()).contains(alertCode))
        .count();
  }

  private String letter(Guest guest, String column) {
    return db.sql("select " + column + "::text from letter where customer_id = ?")
        .param(guest.id)
        .query(String.class)
        .single();
  }

  private String explained(Guest guest, String language) {
    return String.valueOf(
        http("staff")
            .get()
            .uri("/api/reminders/greetings/" + letter(guest, "id") + "/explanation")
            .header("Accept-Language", language)
            .retrieve()
            .body(String.class));
  }
}
