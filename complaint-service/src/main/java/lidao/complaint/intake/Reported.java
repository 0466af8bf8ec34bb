package lidao.complaint.intake;

import lidao.contract.complaints.ComplaintReported;
import org.jspecify.annotations.Nullable;

/**
 * A complaint that can be filed.
 *
 * @param source the system it came from, such as /web-shop
 * @param by who entered it, where that is known
 * @param trace {@code traceparent} of what led to it; null: what goes on when it is filed
 */
record Reported(
    ComplaintReported complaint, String source, @Nullable String by, @Nullable String trace) {

  Reported(ComplaintReported complaint, String source) {
    this(complaint, source, null, null);
  }
}
