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
    return filed(about, 1);
  }

  /** A complaint that nobody has answered yet is as grave as now is thought, for the nth time. */
  public static Alarm filed(Concern about, int turn) {
    return of(about, Cause.FILED, turn, "complaint.filed", urgency(about), Roles.STAFF, Map.of());
  }

  /** A resolved complaint is open again, for the {@code turn}th time. */
  public static Alarm reopened(Concern about, int turn, String reason) {
    AlertSeverity severity =
        about.severity() == Severity.GRAVE ? AlertSeverity.CRITICAL : AlertSeverity.WARNING;
    Map<String, String> reopened = Map.of("reason", reason);
    return of(
        about, Cause.REOPENED, turn, "complaint.reopened", severity, Roles.SUPERVISOR, reopened);
  }

  /** A customer has come whom the clues lead to. */
  public static Alarm candidate(Concern about) {
    AlertSeverity severity = AlertSeverity.INFO;
    return of(about, Cause.CANDIDATE, 1, "complaint.candidate", severity, Roles.STAFF, Map.of());
  }

  /** A customer who had to complain twice is content after all. */
  public static Alarm recovered(Concern about, int turn) {
    AlertSeverity severity = AlertSeverity.INFO;
    String code = "complaint.recovered";
    return of(about, Cause.RECOVERED, turn, code, severity, Roles.SUPERVISOR, Map.of());
  }

  /** After so many days without one, a bad mark: 100 − 1 = 0. */
  public static Alarm streakEnded(Concern about, long days) {
    Map<String, String> length = Map.of("days", Long.toString(days));
    AlertSeverity severity = AlertSeverity.WARNING;
    String code = "complaint.streak-ended";
    return of(
        about.ownedByNobody(), Cause.STREAK_ENDED, 1, code, severity, Roles.SUPERVISOR, length);
  }

  static Alarm of(
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
    return statedAs(id(), now);
  }

  /** The same as one that stands already under another id, since then. */
  AlertRaised statedAs(UUID id, Instant raisedAt) {
    // The role stands beside the owner: an id that is nobody's must not hide the alert from
    // everybody.
    return new AlertRaised(
        id,
        cause.key(),
        severity,
        code,
        parameters,
        about.owner(),
        otherwise,
        about.customerId(),
        about.complaintId(),
        raisedAt);
  }

  private static AlertSeverity urgency(Concern about) {
    return switch (about.severity()) {
      case LOW, NORMAL -> AlertSeverity.INFO;
      case HIGH -> AlertSeverity.WARNING;
      case GRAVE -> AlertSeverity.CRITICAL;
    };
  }
}
