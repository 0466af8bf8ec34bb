package lidao.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import lidao.chassis.time.Tick;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Alerts reach those whom they call by mail too. */
class MailTest extends AlertsOnTopic {

  @Autowired
  @Qualifier("mailAlerts")
  Tick mail;

  @Autowired
  @Qualifier("tellRobots")
  Tick robots;

  @Autowired JdbcClient db;

  private final String name = "m" + UUID.randomUUID().toString().substring(0, 8);
  private final String address = name + "@example.com";
  private final String number = "C-" + name;
  private final UUID alert = UUID.randomUUID();
  private String person;

  @BeforeEach
  void somebodyWithAMailbox() {
    // What other tests have raised is nobody's here.
    db.sql("update alert set mail_after = null").update();
    person =
        tree(post(
                "/api/staff",
                "supervisor",
                """
                {"userName":"%s","displayName":"Mei","password":"a password of tests","roles":["staff"],
                 "language":"zh-CN","email":"%s"}"""
                    .formatted(name, address)))
            .path("id")
            .asString();
    assertThat(person).isNotEmpty();
  }

  @AfterEach
  void gone() {
    db.sql("update staff set active = false where id = ?").param(person).update();
  }

  @Test
  void whoever_is_called_reads_it_once_in_their_language() throws Exception {
    raised("WARNING", person);
    run();
    run();
    MimeMessage letter = only(letters());
    assertThat(letter.getSubject()).isEqualTo("【礼到】新投诉 " + number);
    assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(letter.getContent().toString())
        .contains("留意 · 新投诉 " + number, "<b>鱼不新鲜</b>", "http://localhost:8080/");
    assertThat(waits()).isFalse();
  }

  @Test
  void stated_again_while_it_stands_it_says_what_holds_now_and_is_mailed_to_nobody_twice() {
    raised("WARNING", person);
    run();
    raise(alert, "test/" + alert, "staff", person, "WARNING", number, "4 of them");
    await().until(() -> get("/api/alerts/" + alert, "supervisor").body().contains("4 of them"));
    run();
    assertThat(letters()).hasSize(1);
  }

  @Test
  void off_duty_only_a_critical_one_comes_and_the_others_with_the_next_shift() {
    onDuty(false);
    raised("WARNING", person);
    run();
    assertThat(letters()).isEmpty();
    assertThat(waits()).isTrue();
    onDuty(true);
    run();
    assertThat(letters()).hasSize(1);

    onDuty(false);
    UUID critical = UUID.randomUUID();
    raised(critical, "CRITICAL", person);
    run();
    assertThat(letters()).hasSize(2);
  }

  @Test
  void what_the_mail_server_does_not_take_goes_out_when_it_is_back() {
    raised("WARNING", person);
    MAIL.stop();
    try {
      run();
      assertThat(waits()).isTrue();
    } finally {
      MAIL.start();
    }
    run();
    assertThat(letters()).hasSize(1);
    assertThat(waits()).isFalse();
  }

  @Test
  @Timeout(30)
  void a_server_that_accepts_and_never_answers_holds_up_no_robot_and_gets_it_again()
      throws Exception {
    int port = MAIL.getSmtp().getPort();
    SERVICES.on("POST /robots/wecom", 200, "{\"errcode\":0}");
    raised("WARNING", person);
    MAIL.stop();
    try (ServerSocket silent = new ServerSocket(port, 5, InetAddress.getByName("127.0.0.1"))) {
      CompletableFuture<Void> mailing = CompletableFuture.runAsync(this::run);
      try (Socket accepted = silent.accept()) {
        robots.run();
        assertThat(SERVICES.seen("POST", "/robots/wecom"))
            .filteredOn(seen -> seen.body().contains(number))
            .hasSize(1);
        assertThat(mailing).isNotDone();
        mailing.get();
        assertThat(accepted.isConnected()).isTrue();
      }
      assertThat(waits()).isTrue();
    } finally {
      MAIL.start();
    }
    run();
    assertThat(letters()).hasSize(1);
    assertThat(waits()).isFalse();
  }

  @Test
  void what_somebody_has_or_whose_cause_is_gone_is_not_mailed() {
    raised("WARNING", person);
    post("/api/alerts/" + alert + "/claim", "supervisor", "");
    run();
    assertThat(letters()).isEmpty();
  }

  @Test
  void several_at_once_are_one_letter_and_what_they_mention_breaks_no_header() throws Exception {
    raised("WARNING", person);
    UUID other = UUID.randomUUID();
    raised(other, "CRITICAL", person);
    run();
    assertThat(only(letters()).getSubject()).isEqualTo("【礼到】2 件提醒，先是：新投诉 " + number);
  }

  private void raised(String severity, String assignee) {
    raised(alert, severity, assignee);
  }

  private void raised(UUID id, String severity, String assignee) {
    raise(id, "test/" + id, "staff", assignee, severity, number, "<b>鱼不新鲜</b>");
    standing(id);
  }

  // As if the minute between two tries were over.
  private void run() {
    db.sql("update alert set mail_after = now() where mail_after is not null").update();
    mail.run();
  }

  private void onDuty(boolean now) {
    db.sql("update staff set on_duty = ? where id = ?").params(now, person).update();
  }

  private boolean waits() {
    return db.sql("select mail_after is not null from alert where id = ?")
        .param(alert)
        .query(Boolean.class)
        .single();
  }

  private List<MimeMessage> letters() {
    return Stream.of(MAIL.getReceivedMessages())
        .filter(letter -> GreenMailUtil.getHeaders(letter).contains(address))
        .toList();
  }

  private static MimeMessage only(List<MimeMessage> letters) {
    assertThat(letters).hasSize(1);
    return letters.get(0);
  }
}
