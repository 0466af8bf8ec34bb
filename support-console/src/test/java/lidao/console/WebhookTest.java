package lidao.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import lidao.chassis.time.Tick;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

class WebhookTest extends AlertsOnTopic {

  @Autowired
  @Qualifier("forwardAlerts")
  Tick forward;

  @Autowired JdbcClient db;

  @Test
  void an_alert_is_sent_on_signed_and_again_until_it_is_taken() throws Exception {
    UUID id = UUID.randomUUID();
    SERVICES.on("POST /webhook", 500, "{}");
    raise(id, "complaint/" + id, "staff");
    standing(id);

    await()
        .until(
            () -> {
              forward.run();
              return !sent(id).isEmpty();
            });
    assertThat(waits(id)).isTrue();
    SERVICES.on("POST /webhook", 200, "{}");
    db.sql("update alert set forward_after = now() where id = ?").param(id).update();
    await()
        .until(
            () -> {
              forward.run();
              return !waits(id);
            });

    List<StubServices.Seen> sent = sent(id);
    assertThat(sent).hasSize(2);
    assertThat(sent)
        .extracting(s -> s.header("webhook-id"))
        .containsOnly(sent.get(0).header("webhook-id"));
    StubServices.Seen last = sent.get(1);
    assertThat(json.readTree(last.body()).path("data").path("title").asString())
        .isEqualTo("新投诉 C-7");
    Mac mac = Mac.getInstance("HmacSHA256");
    byte[] secret = Base64.getDecoder().decode(WEBHOOK_SECRET.substring("whsec_".length()));
    mac.init(new SecretKeySpec(secret, "HmacSHA256"));
    String signed =
        last.header("webhook-id") + "." + last.header("webhook-timestamp") + "." + last.body();
    assertThat(last.header("webhook-signature"))
        .isEqualTo(
            "v1,"
                + Base64.getEncoder()
                    .encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8))));
  }

  @Test
  void what_somebody_has_claimed_is_not_sent_on() {
    UUID id = UUID.randomUUID();
    SERVICES.on("POST /webhook", 200, "{}");
    raise(id, "complaint/" + id, "staff");
    standing(id);
    post("/api/alerts/" + id + "/claim", "staff", "");

    forward.run();

    assertThat(sent(id)).isEmpty();
  }

  private List<StubServices.Seen> sent(UUID id) {
    return SERVICES.seen("POST", "/webhook").stream()
        .filter(seen -> seen.body().contains("\"id\":\"" + id))
        .toList();
  }

  private boolean waits(UUID id) {
    return db.sql("select forward_after is not null from alert where id = ?")
        .param(id)
        .query(Boolean.class)
        .single();
  }
}
