package lidao.standalone.demo;

import java.time.LocalDate;
import lidao.contract.complaints.Severity;
import org.jspecify.annotations.Nullable;

/**
 * A complaint that will come, and what will become of it.
 *
 * @param customer the till's code of whoever complains
 * @param via rest or kafka
 * @param answered days after it was filed
 * @param resolved days after it was filed
 * @param verdict what the customer says when asked: satisfied, not satisfied, or nothing
 */
record SampleComplaint(
    LocalDate day,
    String customer,
    Severity severity,
    String summary,
    String via,
    int answered,
    int resolved,
    String resolution,
    @Nullable String verdict) {

  LocalDate answeredOn() {
    return day.plusDays(answered);
  }

  LocalDate resolvedOn() {
    return day.plusDays(resolved);
  }

  boolean isSatisfied() {
    return "satisfied".equals(verdict);
  }

  /** The receipt that it names, by which we find it again. */
  String reference() {
    return "R-" + customer + "-" + day;
  }
}
