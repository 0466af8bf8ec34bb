package lidao.complaint.alert;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import lidao.chassis.security.Roles;
import lidao.contract.alerts.AlertSeverity;
import lidao.contract.complaints.Severity;
import org.jspecify.annotations.Nullable;

/** Reasons to call for somebody because of a deadline. */
public final class LateAlarms {

  private LateAlarms() {}

  /**
   * How a deadline stands.
   *
   * @param deadline such as {@code holding-answer}
   * @param mark such as {@code near}
   * @param turn counts how often the deadline moved
   * @param due absent where its clock stands
   */
  public record Late(String deadline, String mark, int turn, @Nullable Instant due) {}

  /** Half of a deadline's time is gone. */
  public static Alarm half(Concern about, Late late) {
    AlertSeverity severity =
        about.severity() == Severity.GRAVE ? AlertSeverity.WARNING : AlertSeverity.INFO;
    return of(about, late, "complaint.deadline-half", severity, Roles.STAFF);
  }

  /** A deadline is near. */
  public static Alarm near(Concern about, Late late) {
    AlertSeverity severity =
        about.severity() == Severity.GRAVE ? AlertSeverity.CRITICAL : AlertSeverity.WARNING;
    return of(about, late, "complaint.deadline-near", severity, Roles.STAFF);
  }

  /** A deadline has passed and the customer still waits. */
  public static Alarm breached(Concern about, Late late) {
    String code = "complaint.deadline-breached";
    return of(about, late, code, AlertSeverity.CRITICAL, Roles.SUPERVISOR);
  }

  /**
   * A deadline passed long ago and whoever was called has done nothing: a higher rank is.
   *
   * @param person the staff member's id who stands there; null for whoever has the role
   */
  public static Alarm escalated(Concern about, Late late, @Nullable String person, String role) {
    // Not the owner's any more: they have been called already.
    Concern above = about.ownedByNobody();
    String code = "complaint.escalated";
    return of(
        person == null ? above : above.calling(person), late, code, AlertSeverity.CRITICAL, role);
  }

  private static Alarm of(
      Concern about, Late late, String code, AlertSeverity severity, String otherwise) {
    Map<String, String> when = new TreeMap<>(Map.of("deadline", late.deadline));
    if (late.due != null) {
      when.put("due", late.due.toString());
    }
    String what = late.deadline + "/" + late.mark;
    return Alarm.of(about, what, late.turn, code, severity, otherwise, when);
  }
}
