package lidao.complaint.alert;

import java.util.Map;
import java.util.UUID;
import lidao.chassis.security.Roles;
import lidao.contract.alerts.AlertSeverity;

/** Reasons to call for those who lead the house. */
public final class LeadersAlarms {

  private LeadersAlarms() {}

  /** A complaint goes from hand to hand: those who lead the house should know. */
  public static Alarm handedOver(Concern about, int times) {
    Map<String, String> how = Map.of("handOvers", Integer.toString(times));
    return Alarm.of(
        about.ownedByNobody(),
        Cause.HANDED_OVER,
        times,
        "complaint.handed-over",
        AlertSeverity.WARNING,
        Roles.SUPERVISOR,
        how);
  }

  /** A remedy is above the authority of whoever proposed it. */
  public static Alarm remedyToApprove(Concern about, UUID remedyId, String cost) {
    Map<String, String> what = Map.of("cost", cost);
    return Alarm.of(
        about.ownedByNobody(),
        Cause.remedyToApprove(remedyId),
        1,
        "complaint.remedy-approval",
        AlertSeverity.WARNING,
        Roles.SUPERVISOR,
        what);
  }

  /** The customer is lost: those who lead the house should know. */
  public static Alarm lost(Concern about, int turn) {
    AlertSeverity severity = AlertSeverity.WARNING;
    return Alarm.of(
        about, Cause.LOST, turn, "complaint.lost", severity, Roles.SUPERVISOR, Map.of());
  }
}
