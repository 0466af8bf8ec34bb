package lidao.complaint.intake;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lidao.complaint.alert.Cause;
import lidao.complaint.alert.Concern;
import lidao.complaint.deadline.DeadlineKind;
import lidao.complaint.deadline.PlannedDeadline;
import lidao.complaint.handling.ComplaintState;
import lidao.complaint.handling.ComplaintView;
import lidao.contract.CustomerReference;
import lidao.contract.complaints.ComplaintFiled;
import lidao.contract.complaints.FaultDetected;
import lidao.contract.complaints.Origin;
import lidao.contract.complaints.Severity;
import org.jspecify.annotations.Nullable;

/**
 * All that is written when a complaint is filed, but for its number.
 *
 * @param year of its number
 * @param waiting how the customer was named, when that led to nobody
 * @param keys what the waiting customer's profile may be found by
 */
record Filing(
    UUID id,
    int year,
    Severity severity,
    Origin origin,
    String summary,
    @Nullable String details,
    @Nullable Instant occurredAt,
    @Nullable String place,
    @Nullable String reference,
    @Nullable UUID customerId,
    @Nullable CustomerReference waiting,
    List<String> keys,
    String source,
    @Nullable String filedBy,
    Instant filedAt,
    List<PlannedDeadline> deadlines,
    UUID alertId) {

  static UUID alertId(UUID complaintId) {
    return new Cause(complaintId, Cause.FILED).alertId(1);
  }

  ComplaintFiled fact(String number) {
    return new ComplaintFiled(
        id,
        number,
        customerId,
        summary,
        severity,
        origin,
        filedAt,
        due(DeadlineKind.HOLDING_ANSWER),
        due(DeadlineKind.FIRST_ANSWER),
        reference);
  }

  /** What the house found before the customer did. */
  FaultDetected fault(String number) {
    return new FaultDetected(
        id, number, customerId, summary, severity, place, reference, filedBy, filedAt);
  }

  Concern concern(String number) {
    return new Concern(id, number, customerId, severity, summary, null);
  }

  /** As a reader finds it right afterwards. */
  ComplaintView view(String number) {
    return new ComplaintView(
        id,
        number,
        ComplaintState.FILED,
        severity,
        origin,
        summary,
        details,
        occurredAt,
        place,
        reference,
        customerId,
        waiting,
        source,
        filedAt,
        filedBy,
        null,
        0,
        0,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        false,
        null,
        deadlines.stream().map(PlannedDeadline::shown).toList(),
        1);
  }

  private Instant due(DeadlineKind kind) {
    return deadlines.stream()
        .filter(deadline -> deadline.kind() == kind)
        .map(deadline -> deadline.shown().dueAt())
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow();
  }
}
