package lidao.reminder.consent;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.List;
import lidao.contract.StatedDate;
import lidao.contract.reminders.GreetingSkipped;
import lidao.contract.reminders.Unsubscribed;
import lidao.reminder.Guest;
import lidao.reminder.ReminderTest;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** Receiving no more greetings, by a link in the last one. */
class UnsubscribeTest extends ReminderTest {

  @Test
  void one_click_ends_greetings_by_e_mail_at_once_and_the_house_is_told() throws Exception {
    Guest guest = greeted();
    MimeMessage mail = mail(guest.email).get(0);
    assertThat(mail.getHeader("List-Unsubscribe-Post"))
        .containsExactly("List-Unsubscribe=One-Click");
    String path = path(mail);
    assertThat(mail.getContent().toString()).contains(path);

    ResponseEntity<String> page = http().get().uri(path).retrieve().toEntity(String.class);
    assertThat(page.getHeaders().getContentType()).hasToString("text/html;charset=UTF-8");
    assertThat(page.getBody()).contains("lang=\"zh-CN\"", "method=\"post\"", "List-Unsubscribe");
    assertThat(unsubscribed()).isZero(); // looking changes nothing

    ResponseEntity<String> done = click(path);
    assertThat(done.getStatusCode().value()).as(done.getBody()).isEqualTo(200);
    assertThat(click(path).getStatusCode().value()).isEqualTo(200); // as often as they like

    JsonNode told = published(Unsubscribed.class, guest.id).get(0);
    assertThat(told.get("channel").asString()).isEqualTo("EMAIL");
    assertThat(told.get("purpose").asString()).isEqualTo("GREETING");
    at("2026-06-19T01:00:00Z"); // 端午
    assertThat(mail(guest.email)).hasSize(1);
    assertThat(published(GreetingSkipped.class, guest.id).get(0).get("reason").asString())
        .isEqualTo("NO_CONSENT");
  }

  @Test
  void a_later_yes_counts_again_and_an_earlier_one_does_not() throws Exception {
    Guest guest = greeted();
    click(path(mail(guest.email).get(0)));

    hear(guest.consentsSince(Instant.parse("2026-03-01T00:00:00Z")).profile());
    at("2026-06-19T01:00:00Z");
    assertThat(mail(guest.email)).hasSize(1);

    hear(guest.consentsSince(Instant.parse("2026-07-01T00:00:00Z")).profile());
    at("2026-09-25T01:00:00Z"); // 中秋
    assertThat(mail(guest.email)).hasSize(2);
  }

  @Test
  void what_is_worded_and_not_begun_does_not_go_out() throws Exception {
    Guest guest = greeted();
    String path = path(mail(guest.email).get(0));
    db.sql(
            """
            update letter set state = 'CLAIMED', lease_of = uuidv7(), lease_until = now() + interval '1 hour'
            where customer_id = ?
            """)
        .param(guest.id)
        .update();

    click(path);
    tick("send");

    assertThat(mail(guest.email)).hasSize(1);
    assertThat(
            db.sql("select reason from letter where customer_id = ?")
                .param(guest.id)
                .query(String.class)
                .list())
        .containsExactly("NO_CONSENT");
  }

  @Test
  void a_link_that_we_have_not_signed_is_good_for_nothing() throws Exception {
    Guest guest = greeted();
    String path = path(mail(guest.email).get(0));
    for (String forged :
        List.of(
            path.replaceFirst("\\.[^.]*$", ".AAAA"),
            path + "A",
            path.replace("/unsubscribe/", "/unsubscribe/x"))) {
      assertThat(click(forged).getStatusCode().value()).as(forged).isEqualTo(404);
    }
    assertThat(unsubscribed()).isZero();
  }

  private long unsubscribed() {
    return db.sql("select count(*) from unsubscribed").query(Long.class).single();
  }

  private Guest greeted() {
    clock.set(Instant.parse("2026-03-01T00:00:00Z"));
    Guest guest = new Guest().born(StatedDate.solar(1980, 3, 10));
    hear(guest.profile());
    at("2026-03-10T01:00:00Z");
    return guest;
  }

  private static String path(MimeMessage mail) throws Exception {
    return mail.getHeader("List-Unsubscribe")[0]
        .replaceAll("\\s", "")
        .replace("<http://localhost:8080", "")
        .replace(">", "");
  }

  private ResponseEntity<String> click(String path) {
    return http()
        .post()
        .uri(path)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .body("List-Unsubscribe=One-Click")
        .retrieve()
        .toEntity(String.class);
  }
}
