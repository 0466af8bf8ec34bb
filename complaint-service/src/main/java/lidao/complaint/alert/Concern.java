package lidao.complaint.alert;

import java.util.UUID;
import lidao.contract.complaints.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What an alert tells of its complaint.
 *
 * @param owner the staff member's id
 */
public record Concern(
    UUID complaintId,
    String number,
    @Nullable UUID customerId,
    Severity severity,
    String summary,
    @Nullable String owner) {

  private static final int SHOWN = 120;

  /** The same as it was before somebody owned it. */
  Concern ownedByNobody() {
    return new Concern(complaintId, number, customerId, severity, summary, null);
  }

  /** The same for somebody who does not own it. */
  Concern calling(String staff) {
    return new Concern(complaintId, number, customerId, severity, summary, staff);
  }

  Cause cause(String what) {
    return new Cause(complaintId, what);
  }

  /** The summary on one line, at most 120 characters. */
  String shortSummary() {
    String line = summary.strip().replaceAll("\\s+", " ");
    if (line.codePointCount(0, line.length()) <= SHOWN) {
      return line;
    }
    return line.substring(0, line.offsetByCodePoints(0, SHOWN - 1)) + "…";
  }
}
