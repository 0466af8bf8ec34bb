package lidao.console.alerts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lidao.contract.alerts.AlertSeverity;
import org.jspecify.annotations.Nullable;

/**
 * A call for somebody on the staff.
 *
 * @param causeKey what it is about; no two alerts stand for one cause
 * @param assignee whom it is for, if they work here; else
 * @param role the role it is for
 * @param called whom it reaches now, by id: the assignee; else those of the role on duty; else the
 *     supervisors
 * @param clearedAt when its cause was gone
 * @param holder the id of whoever has taken it on
 * @param change grows with every change of any alert, in the order in which changes took effect
 */
public record Alert(
    UUID id,
    String causeKey,
    AlertSeverity severity,
    String code,
    Map<String, String> parameters,
    @Nullable String assignee,
    @Nullable String role,
    List<String> called,
    @Nullable UUID customerId,
    @Nullable UUID complaintId,
    Instant raisedAt,
    @Nullable Instant clearedAt,
    @Nullable String holder,
    @Nullable String holderName,
    @Nullable Instant heldSince,
    @Nullable Instant acknowledgedAt,
    @Nullable Instant snoozedUntil,
    long change) {

  public Alert {
    called = List.copyOf(called);
  }

  /** How far somebody has got with it. */
  public enum State {
    OPEN,
    CLAIMED,
    ACKNOWLEDGED,
    SNOOZED,
    CLEARED
  }

  /** How far somebody has got with it. */
  public State state() {
    if (clearedAt != null) {
      return State.CLEARED;
    }
    if (snoozedUntil != null) {
      return State.SNOOZED;
    }
    if (acknowledgedAt != null) {
      return State.ACKNOWLEDGED;
    }
    return holder == null ? State.OPEN : State.CLAIMED;
  }
}
