package lidao.complaint.alert;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import lidao.contract.alerts.AlertRaised;
import lidao.messaging.outbox.Outbox;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What still calls for a complaint's former owner calls for the new one. */
@Component
public class ReaddressAlerts {

  /** What is the owner's to see to; other causes call for those who lead, whoever owns it. */
  private static final Pattern OWNERS =
      Pattern.compile("filed|reopened|recovered|candidate|.*/(half|near|breached)");

  private record Standing(UUID id, String cause, @Nullable String body) {}

  private final JdbcClient jdbc;
  private final Outbox outbox;
  private final JsonMapper json;
  private final Clock clock;

  ReaddressAlerts(JdbcClient jdbc, Outbox outbox, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.outbox = outbox;
    this.json = json;
    this.clock = clock;
  }

  /** States each standing alert that calls for the owner once more, for the present one. */
  public void readdress(Concern about) {
    String owner = about.owner();
    if (owner == null) {
      return;
    }
    Instant now = clock.instant();
    standing(about.complaintId()).stream()
        .filter(alert -> OWNERS.matcher(alert.cause()).matches())
        .flatMap(alert -> raised(alert, about).stream())
        .filter(alert -> !owner.equals(alert.assignee()))
        .forEach(alert -> outbox.append(forOwner(alert, owner, now), now));
  }

  private List<Standing> standing(UUID complaintId) {
    return jdbc.sql(
            """
            select id, cause, body::text from alert
            where complaint_id = ? and cleared_at is null order by cause
            """)
        .param(complaintId)
        .query(Standing.class)
        .list();
  }

  private Optional<AlertRaised> raised(Standing alert, Concern about) {
    if (alert.body() != null) {
      return Optional.of(json.readValue(alert.body(), AlertRaised.class));
    }
    // A filing writes no body: nobody owns the complaint then, and all of it is known still.
    return alert.cause().equals(Cause.FILED)
        ? Optional.of(Alarm.filed(about.ownedByNobody()).raisedAt(clock.instant()))
        : Optional.empty();
  }

  private AlertRaised forOwner(AlertRaised alert, String owner, Instant now) {
    jdbc.sql("update alert set body = cast(? as jsonb) where id = ?")
        .params(json.writeValueAsString(addressed(alert, owner, now)), alert.alertId())
        .update();
    return addressed(alert, owner, now);
  }

  private static AlertRaised addressed(AlertRaised alert, String owner, Instant now) {
    return new AlertRaised(
        alert.alertId(),
        alert.causeKey(),
        alert.severity(),
        alert.code(),
        alert.parameters(),
        owner,
        alert.role(),
        alert.customerId(),
        alert.complaintId(),
        now);
  }
}
