package lidao.console.alerts;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import lidao.chassis.time.Tick;
import lidao.console.ConsoleSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends alerts on to where people are who do not look at the board. At least once: what is not
 * taken is sent again every minute, for a day, as long as nobody here has it and its cause stands.
 */
@Component
@ConditionalOnExpression("'${lidao.console.webhook.url:}' != ''")
class ForwardAlerts implements Tick {

  private static final Logger log = LoggerFactory.getLogger(ForwardAlerts.class);

  private static final String TAKE =
      """
      update alert set forward_after = now() + interval '1 minute'
      where id in (
        select id from alert
        where forward_after between now() - interval '1 day' and now()
          and cleared_at is null and holder is null
        order by forward_after limit 20 for update skip locked)
      returning id
      """;

  private final JdbcClient db;
  private final Alerts alerts;
  private final AlertWording wording;
  private final JsonMapper json;
  private final Webhook webhook;
  private final Locale language;

  ForwardAlerts(
      JdbcClient db,
      Alerts alerts,
      AlertWording wording,
      JsonMapper json,
      ConsoleSettings settings) {
    this.db = db;
    this.alerts = alerts;
    this.wording = wording;
    this.json = json;
    ConsoleSettings.Webhook set = settings.webhook();
    this.webhook = new Webhook(URI.create(set.url()), set.secret());
    this.language = Locale.forLanguageTag(set.language());
  }

  @Override
  public String name() {
    return "forward-alerts";
  }

  @Override
  public Duration every() {
    return Duration.ofSeconds(2);
  }

  @Override
  public void run() {
    List<UUID> taken = db.sql(TAKE).query(UUID.class).list();
    int refused = 0;
    for (UUID id : taken) {
      refused += alerts.find(id).map(this::forward).orElse(true) ? 0 : 1;
    }
    if (refused > 0) {
      log.warn("{} alerts were not taken by the webhook; they are sent again", refused);
    }
  }

  private boolean forward(Alert alert) {
    Map<String, Object> message =
        Map.of(
            "type", "alert.raised",
            "timestamp", alert.raisedAt().toString(),
            "data", AlertView.of(alert, wording, language));
    boolean done =
        webhook.send(
            alert.id() + "." + alert.raisedAt().toEpochMilli(), json.writeValueAsString(message));
    if (done) {
      db.sql("update alert set forward_after = null where id = ? and raised_at = ?")
          .param(alert.id())
          .param(alert.raisedAt().atOffset(java.time.ZoneOffset.UTC))
          .update();
    }
    return done;
  }
}
