package lidao.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import lidao.chassis.time.Tick;
import lidao.console.StubServices.Seen;
import lidao.fixture.Signature;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Alerts reach the staff's group chats too. */
class RobotsTest extends AlertsOnTopic {

  private static final List<String> GROUPS = List.of("wecom", "dingtalk", "feishu", "slack");

  @Autowired
  @Qualifier("tellRobots")
  Tick robots;

  @Autowired JdbcClient db;

  private final String number = "C-" + UUID.randomUUID().toString().substring(0, 8);
  private final UUID alert = UUID.randomUUID();
  private String person;

  @BeforeEach
  void aGroupOfStaff() {
    // What other tests have raised is nobody's here.
    db.sql("update alert set robot_after = null").update();
    GROUPS.forEach(this::takes);
    person =
        tree(post(
                "/api/staff",
                "supervisor",
                """
                {"userName":"%s","displayName":"Mei","password":"a password of tests","roles":["staff"]}"""
                    .formatted("r" + number.substring(2))))
            .path("id")
            .asString();
    assertThat(person).isNotEmpty();
  }

  @AfterEach
  void gone() {
    db.sql("update staff set active = false where id = ?").param(person).update();
    db.sql("update alert set robot_after = null").update();
  }

  @Test
  void each_group_reads_it_once_as_its_robot_wants_it_and_signed_where_it_asks() {
    raised(alert, "WARNING");
    run();
    run();
    for (String group : GROUPS) {
      assertThat(told(group)).as(group).hasSize(1);
      assertThat(text(group, 0))
          .startsWith("【礼到】\n留意 · 新投诉 " + number)
          .contains("鱼不新鲜", "http://localhost:8080/");
    }
    assertThat(told("slack").get(0).body()).contains("&lt;b&gt;");
    String query = told("dingtalk").get(0).query();
    String stamp = query.replaceAll(".*timestamp=(\\d+)&.*", "$1");
    assertThat(URLDecoder.decode(query.replaceAll(".*sign=", ""), StandardCharsets.UTF_8))
        .isEqualTo(Signature.of(ROBOT_SECRET, stamp + "\n" + ROBOT_SECRET));
    JsonNode feishu = json.readTree(told("feishu").get(0).body());
    assertThat(feishu.path("sign").asString())
        .isEqualTo(Signature.of(feishu.path("timestamp").asString() + "\n" + ROBOT_SECRET, ""));
    assertThat(waits()).isFalse();
  }

  @Test
  void off_duty_only_a_critical_one_comes_and_the_others_with_the_next_shift() {
    onDuty(false);
    raised(alert, "WARNING");
    run();
    assertThat(told("wecom")).isEmpty();
    assertThat(waits()).isTrue();
    onDuty(true);
    run();
    assertThat(told("wecom")).hasSize(1);

    onDuty(false);
    raised(UUID.randomUUID(), "CRITICAL");
    run();
    assertThat(told("wecom")).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dingtalk|200|{\"errcode\":310000,\"errmsg\":\"sign not match\"}",
        "wecom|200|{\"errcode\":45009,\"errmsg\":\"api freq out of limit\"}",
        "feishu|200|{\"code\":19021}",
        "slack|404|no_service",
        "wecom|502|<html>",
        "wecom|302|{\"errcode\":0}",
        "wecom|0|''",
      })
  void who_does_not_take_it_is_told_again_and_who_did_is_not(
      String group, int status, String answer) {
    SERVICES.on("POST /robots/" + group, status, answer);
    raised(alert, "WARNING");
    run();
    assertThat(waits()).isTrue();
    assertThat(SERVICES.seen("GET", "/inner")).isEmpty();
    assertThat(SERVICES.seen("POST", "/inner")).isEmpty();

    takes(group);
    run();
    assertThat(told(group)).hasSize(2);
    assertThat(waits()).isFalse();
    GROUPS.stream()
        .filter(other -> !other.equals(group))
        .forEach(other -> assertThat(told(other)).as(other).hasSize(1));
  }

  @Test
  @Timeout(30)
  void a_robot_that_accepts_and_never_answers_holds_up_no_other_and_is_told_again() {
    SERVICES.onWaiting("POST /robots/dingtalk");
    raised(alert, "WARNING");
    run();
    GROUPS.forEach(group -> assertThat(told(group)).as(group).hasSize(1));
    assertThat(waits()).isTrue();

    takes("dingtalk");
    run();
    assertThat(told("dingtalk")).hasSize(2);
    assertThat(told("wecom")).hasSize(1);
    assertThat(waits()).isFalse();
  }

  @Test
  void a_burst_is_one_message_that_no_robot_finds_too_long() {
    for (int i = 0; i < 12; i++) {
      raised(UUID.randomUUID(), i == 0 ? "CRITICAL" : "WARNING");
    }
    run();
    assertThat(told("wecom")).hasSize(1);
    assertThat(text("wecom", 0))
        .startsWith("【礼到】12 件提醒，先是：新投诉 " + number)
        .contains("紧急 · 新投诉 " + number, "另有 4 件");
    assertThat(bytes(text("wecom", 0))).hasSizeLessThan(2048);
  }

  @Test
  void what_somebody_has_is_not_told() {
    raised(alert, "WARNING");
    post("/api/alerts/" + alert + "/claim", "supervisor", "");
    run();
    assertThat(told("wecom")).isEmpty();
  }

  private void raised(UUID id, String severity) {
    raise(id, "test/" + id, "staff", person, severity, number, "<b>鱼不新鲜</b>" + "。".repeat(100));
    standing(id);
  }

  // As if the minute between two tries were over.
  private void run() {
    db.sql("update alert set robot_after = now() where robot_after is not null").update();
    robots.run();
  }

  private void takes(String group) {
    String taken =
        switch (group) {
          case "slack" -> "ok";
          case "feishu" -> "{\"code\":0,\"msg\":\"success\"}";
          default -> "{\"errcode\":0,\"errmsg\":\"ok\"}";
        };
    SERVICES.on("POST /robots/" + group, 200, taken);
  }

  private void onDuty(boolean now) {
    db.sql("update staff set on_duty = ? where id = ?").params(now, person).update();
  }

  private boolean waits() {
    return db.sql("select robot_after is not null from alert where id = ?")
        .param(alert)
        .query(Boolean.class)
        .single();
  }

  private List<Seen> told(String group) {
    return SERVICES.seen("POST", "/robots/" + group).stream()
        .filter(seen -> seen.body().contains(number))
        .toList();
  }

  private String text(String group, int index) {
    JsonNode body = json.readTree(told(group).get(index).body());
    return switch (group) {
      case "slack" -> body.path("text").asString();
      case "feishu" -> body.path("content").path("text").asString();
      default -> body.path("text").path("content").asString();
    };
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
