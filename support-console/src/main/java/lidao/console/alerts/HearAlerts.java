package lidao.console.alerts;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import lidao.contract.alerts.AlertCleared;
import lidao.contract.alerts.AlertRaised;
import lidao.messaging.inbox.Inbox;
import lidao.messaging.inbox.Received;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.messaging.Message;
import tools.jackson.databind.json.JsonMapper;

/** Takes alerts from their topic: one stands for each cause, the one raised last. */
@Configuration(proxyBeanMethods = false)
class HearAlerts {

  private static final String SUPERSEDE =
      """
      update alert set cleared_at = ?, change = nextval('alert_change')
      where cause_key = ? and id <> ? and cleared_at is null and raised_at <= ?
      """;

  private static final String RAISE =
      """
      insert into alert (id, cause_key, severity, code, parameters, assignee, role, customer_id,
        complaint_id, raised_at, change)
      select ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, nextval('alert_change')
      where not exists
        (select from alert where cause_key = ? and id <> ? and cleared_at is null)
      on conflict (id) do update set
        severity = excluded.severity, code = excluded.code, parameters = excluded.parameters,
        assignee = excluded.assignee, role = excluded.role, raised_at = excluded.raised_at,
        holder = case when alert.cleared_at is null then alert.holder end,
        holder_name = case when alert.cleared_at is null then alert.holder_name end,
        held_since = case when alert.cleared_at is null then alert.held_since end,
        acknowledged_at = case when alert.cleared_at is null then alert.acknowledged_at end,
        snoozed_until = case when alert.cleared_at is null then alert.snoozed_until end,
        forward_after = case when alert.cleared_at is null then alert.forward_after else now() end,
        mail_after = case when alert.cleared_at is null then alert.mail_after else now() end,
        mailed = case when alert.cleared_at is null then alert.mailed else '{}' end,
        robot_after = case when alert.cleared_at is null then alert.robot_after else now() end,
        robots_told = case when alert.cleared_at is null then alert.robots_told else '{}' end,
        cleared_at = null, change = excluded.change
      where coalesce(alert.cleared_at, alert.raised_at) <= excluded.raised_at
      """;

  private static final String CLEAR =
      """
      update alert set cleared_at = ?, snoozed_until = null, change = nextval('alert_change')
      where cleared_at is null and (id = ? or (cause_key = ? and raised_at <= ?))
      """;

  private final JdbcTemplate db;
  private final ChangeNumbers changes;
  private final JsonMapper json = new JsonMapper();

  HearAlerts(JdbcTemplate db, ChangeNumbers changes) {
    this.db = db;
    this.changes = changes;
  }

  @Bean
  Consumer<Message<List<byte[]>>> alertEvents(Inbox inbox) {
    return inbox
        .subscribe("alerts")
        .on(AlertRaised.class, this::raise)
        .on(AlertCleared.class, this::clear)
        .consumer();
  }

  void raise(List<Received<AlertRaised>> events) {
    changes.begin();
    Map<String, AlertRaised> latest = new LinkedHashMap<>();
    for (Received<AlertRaised> event : events) {
      latest.merge(event.event().causeKey(), event.event(), HearAlerts::later);
    }
    Collection<AlertRaised> alerts = latest.values();
    db.batchUpdate(
        SUPERSEDE,
        alerts.stream()
            .map(
                a -> new Object[] {utc(a.raisedAt()), a.causeKey(), a.alertId(), utc(a.raisedAt())})
            .toList());
    db.batchUpdate(RAISE, alerts.stream().map(this::row).toList());
  }

  void clear(List<Received<AlertCleared>> events) {
    changes.begin();
    db.batchUpdate(
        CLEAR,
        events.stream()
            .map(Received::event)
            .map(
                c -> {
                  OffsetDateTime at = utc(c.clearedAt());
                  return new Object[] {at, c.alertId(), c.causeKey(), at};
                })
            .toList());
  }

  private Object[] row(AlertRaised alert) {
    Map<String, String> parameters = alert.parameters();
    return new Object[] {
      alert.alertId(),
      alert.causeKey(),
      alert.severity().name(),
      alert.code(),
      json.writeValueAsString(parameters == null ? Map.of() : parameters),
      alert.assignee(),
      alert.role(),
      alert.customerId(),
      alert.complaintId(),
      utc(alert.raisedAt()),
      alert.causeKey(),
      alert.alertId()
    };
  }

  private static AlertRaised later(AlertRaised one, AlertRaised other) {
    return other.raisedAt().isBefore(one.raisedAt()) ? one : other;
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
