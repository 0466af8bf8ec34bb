package lidao.complaint.alert;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import lidao.chassis.security.Roles;
import lidao.contract.alerts.AlertRaised;
import lidao.contract.alerts.AlertSeverity;
import lidao.contract.complaints.Severity;

/**
 * A reason to call for somebody: the complaint's owner where it has one, else a role.
 *
 * @param turn tells a cause that came back from the one that was cleared
 */
public record Alarm(
    Concern about,
    Cause cause,
    int turn,
    String code,
    AlertSeverity severity,
    String otherwise,
    Map<String, String> parameters) {

  /** A complaint has come in. */
  public static Alarm filed(Concern about) {
    return of(about, Cause.FILED, 1, "complaint.filed", urgency(about), Roles.STAFF, Map.of());
  }

  /** A resolved complaint is open again, for the {@code turn}th time. */
  public static Alarm reopened(Concern about, int turn, String reason) {
    AlertSeverity severity =
        about.severity() == Severity.GRAVE ? AlertSeverity.CRITICAL : AlertSeverity.WARNING;
    Map<String, String> reopened = Map.of("reason", reason);
    return of(
        about, Cause.REOPENED, turn, "complaint.reopened", severity, Roles.SUPERVISOR, reopened);
  }

  /** A deadline is near. */
  public static Alarm near(Concern about, String deadline, int turn, Instant due) {
    AlertSeverity severity =
        about.severity() == Severity.GRAVE ? AlertSeverity.CRITICAL : AlertSeverity.WARNING;
    Map<String, String> when = Map.of("deadline", deadline, "due", due.toString());
    String what = deadline + "/near";
    return of(about, what, turn, "complaint.deadline-near", severity, Roles.STAFF, when);
  }

  /** A deadline has passed and nobody has answered. */
  public static Alarm breached(Concern about, String deadline, int turn, Instant due) {
    Map<String, String> when = Map.of("deadline", deadline, "due", due.toString());
    String what = deadline + "/breached";
    AlertSeverity severity = AlertSeverity.CRITICAL;
    return of(about, what, turn, "complaint.deadline-breached", severity, Roles.SUPERVISOR, when);
  }

  private static Alarm of(
      Concern about,
      String what,
      int turn,
      String code,
      AlertSeverity severity,
      String otherwise,
      Map<String, String> more) {
    Map<String, String> parameters = new TreeMap<>(more);
    parameters.put("number", about.number());
    parameters.put("summary", about.shortSummary());
    parameters.put("severity", about.severity().name());
    return new Alarm(about, about.cause(what), turn, code, severity, otherwise, parameters);
  }

  /** The alert's id. */
  public UUID id() {
    return cause.alertId(turn);
  }

  /** The alert as an event. */
  public AlertRaised raisedAt(Instant now) {
    // The role stands beside the owner: an id that is nobody's must not hide the alert from
    // everybody.
    return new AlertRaised(
        id(),
        cause.key(),
        severity,
        code,
        parameters,
        about.owner(),
        otherwise,
        about.customerId(),
        about.complaintId(),
        now);
  }

  private static AlertSeverity urgency(Concern about) {
    return switch (about.severity()) {
      case LOW, NORMAL -> AlertSeverity.INFO;
      case HIGH -> AlertSeverity.WARNING;
      case GRAVE -> AlertSeverity.CRITICAL;
    };
  }
}
