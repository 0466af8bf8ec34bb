package lidao.reminder.letter;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lidao.contract.alerts.AlertCleared;
import lidao.contract.alerts.AlertRaised;
import lidao.contract.alerts.AlertSeverity;
import lidao.messaging.outbox.Outbox;
import lidao.messaging.outbox.UuidV7;
import lidao.reminder.house.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Calls for staff: one alert a cause while it stands. Within the caller's transaction. */
@Component
public class Alerts {

  /**
   * What somebody is to know; the console words it by its code.
   *
   * @param role whom it is for
   */
  public record Call(
      String causeKey,
      AlertSeverity severity,
      String code,
      Map<String, String> parameters,
      @Nullable UUID customerId,
      @Nullable UUID complaintId,
      String role) {

    /** For the staff. */
    public Call(
        String causeKey,
        AlertSeverity severity,
        String code,
        Map<String, String> parameters,
        @Nullable UUID customerId,
        @Nullable UUID complaintId) {
      this(causeKey, severity, code, parameters, customerId, complaintId, "staff");
    }

    /** The code of the occasion that it is about; empty when it is about none. */
    public String occasion() {
      return parameters.getOrDefault("occasion", "");
    }

    /** With further parameters. */
    public Call with(Map<String, String> more) {
      Map<String, String> all = new HashMap<>(parameters);
      all.putAll(more);
      return new Call(causeKey, severity, code, all, customerId, complaintId, role);
    }
  }

  private final JdbcClient db;
  private final Outbox outbox;
  private final Clock clock;

  Alerts(JdbcClient db, Outbox outbox, Clock clock) {
    this.db = db;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Raises those whose cause does not stand yet. */
  public void raise(Collection<Call> calls) {
    Map<String, Call> byCause = new HashMap<>();
    calls.forEach(call -> byCause.putIfAbsent(call.causeKey(), call));
    if (byCause.isEmpty()) {
      return;
    }
    List<Call> distinct = List.copyOf(byCause.values());
    Map<String, UUID> ids = new HashMap<>();
    distinct.forEach(call -> ids.put(call.causeKey(), UuidV7.next()));
    Set<String> fresh =
        new HashSet<>(
            db.sql(
                    """
                    insert into standing_alert (cause_key, alert_id)
                    select * from unnest(:causes::text[], :ids::uuid[]) as a(cause_key, alert_id) order by cause_key
                    on conflict do nothing returning cause_key
                    """)
                .param("causes", Columns.of(distinct, Call::causeKey))
                .param("ids", Columns.of(distinct, call -> ids.get(call.causeKey())))
                .query(String.class)
                .list());
    for (Call call : distinct) {
      UUID id = ids.get(call.causeKey());
      if (id != null && fresh.contains(call.causeKey())) {
        outbox.append(
            new AlertRaised(
                id,
                call.causeKey(),
                call.severity(),
                call.code(),
                call.parameters(),
                null,
                call.role(),
                call.customerId(),
                call.complaintId(),
                clock.instant()));
      }
    }
  }

  /** Whether it has been raised and not cleared. */
  public boolean stands(String causeKey) {
    return db.sql("select exists (select from standing_alert where cause_key = ?)")
        .param(causeKey)
        .query(Boolean.class)
        .single();
  }

  /** The causes that stand and begin so. */
  public List<String> standing(String prefix) {
    return db.sql("select cause_key from standing_alert where starts_with(cause_key, ?)")
        .param(prefix)
        .query(String.class)
        .list();
  }

  /** The causes are gone. */
  public void clear(Collection<String> causeKeys) {
    if (causeKeys.isEmpty()) {
      return;
    }
    record Standing(String cause, UUID id) {}
    db.sql(
            "delete from standing_alert where cause_key = any(:causes::text[]) returning cause_key,"
                + " alert_id")
        .param("causes", Columns.of(causeKeys, key -> key))
        .query((row, n) -> new Standing(row.getString(1), row.getObject(2, UUID.class)))
        .list()
        .forEach(gone -> outbox.append(new AlertCleared(gone.id(), gone.cause(), clock.instant())));
  }
}
