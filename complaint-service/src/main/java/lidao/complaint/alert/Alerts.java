package lidao.complaint.alert;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lidao.contract.alerts.AlertCleared;
import lidao.contract.alerts.AlertRaised;
import lidao.messaging.outbox.Outbox;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The alerts of complaints that stand or stood; used within the transaction of their cause. */
@Component
public class Alerts {

  private final JdbcClient jdbc;
  private final Outbox outbox;
  private final JsonMapper json;
  private final Clock clock;

  Alerts(JdbcClient jdbc, Outbox outbox, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.outbox = outbox;
    this.json = json;
    this.clock = clock;
  }

  /** Raises alerts; one that stands, or has stood under the same id, is not raised again. */
  public void raise(Collection<Alarm> alarms) {
    if (alarms.isEmpty()) {
      return;
    }
    Instant now = clock.instant();
    Set<UUID> fresh =
        new HashSet<>(
            jdbc.sql(
                    """
                    insert into alert (id, complaint_id, cause, raised_at, body)
                    select id, complaint_id, cause, :now, cast(body as jsonb)
                    from unnest(:ids, :complaints, :causes, :bodies)
                      as a(id, complaint_id, cause, body)
                    on conflict do nothing returning id
                    """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("ids", alarms.stream().map(Alarm::id).toArray(UUID[]::new))
                .param("complaints", complaints(alarms.stream().map(Alarm::cause).toList()))
                .param("causes", whats(alarms.stream().map(Alarm::cause).toList()))
                .param(
                    "bodies",
                    alarms.stream()
                        .map(alarm -> json.writeValueAsString(alarm.raisedAt(now)))
                        .toArray(String[]::new))
                .query(UUID.class)
                .list());
    alarms.stream()
        .filter(alarm -> fresh.contains(alarm.id()))
        .forEach(alarm -> outbox.append(alarm.raisedAt(now), now));
  }

  /** Raises an alert; where one stands for its cause already, that one says what holds now. */
  public void raiseOrRevise(Alarm alarm) {
    record Standing(UUID id, OffsetDateTime raisedAt) {}
    jdbc.sql(
            """
            select id, raised_at from alert
            where complaint_id = ? and cause = ? and cleared_at is null for update
            """)
        .params(alarm.cause().complaintId(), alarm.cause().what())
        .query(Standing.class)
        .optional()
        .map(standing -> alarm.statedAs(standing.id(), standing.raisedAt().toInstant()))
        .ifPresentOrElse(this::revise, () -> raise(List.of(alarm)));
  }

  private void revise(AlertRaised alert) {
    jdbc.sql("update alert set body = cast(? as jsonb) where id = ?")
        .params(json.writeValueAsString(alert), alert.alertId())
        .update();
    outbox.append(alert, clock.instant());
  }

  /** Clears those alerts that stand for these causes. */
  public void clear(Collection<Cause> causes) {
    if (causes.isEmpty()) {
      return;
    }
    record Gone(UUID id, UUID complaintId, String cause) {}
    Instant now = clock.instant();
    List<Gone> gone =
        jdbc.sql(
                """
                update alert set cleared_at = :now
                from unnest(:complaints, :causes) as gone(complaint_id, cause)
                where alert.complaint_id = gone.complaint_id and alert.cause = gone.cause
                  and alert.cleared_at is null
                returning alert.id, alert.complaint_id, alert.cause
                """)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("complaints", complaints(causes))
            .param("causes", whats(causes))
            .query(Gone.class)
            .list();
    for (Gone alert : gone) {
      Cause cause = new Cause(alert.complaintId(), alert.cause());
      outbox.append(new AlertCleared(alert.id(), cause.key(), now), now);
    }
  }

  private static UUID[] complaints(Collection<Cause> causes) {
    return causes.stream().map(Cause::complaintId).toArray(UUID[]::new);
  }

  private static String[] whats(Collection<Cause> causes) {
    return causes.stream().map(Cause::what).toArray(String[]::new);
  }
}
