package lidao.complaint.deadline;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import lidao.contract.complaints.Severity;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings under {@code lidao.complaints}: how much working time each promise leaves.
 *
 * @param warnAt the share of it after which somebody is warned
 */
@ConfigurationProperties("lidao.complaints")
record DeadlineSettings(double warnAt, Map<Severity, Promises> deadlines) {

  /** Working time from filing, or from reopening. */
  record Promises(Duration holdingAnswer, Duration firstAnswer) {

    Duration of(DeadlineKind kind) {
      return kind == DeadlineKind.HOLDING_ANSWER ? holdingAnswer : firstAnswer;
    }
  }

  DeadlineSettings {
    if (!(warnAt > 0 && warnAt < 1)) {
      throw new IllegalArgumentException(
          "lidao.complaints.warn-at is %s; give a share between 0 and 1".formatted(warnAt));
    }
    for (Severity severity : Severity.values()) {
      Promises promises = deadlines.get(severity);
      if (promises == null
          || !positive(promises.holdingAnswer)
          || !positive(promises.firstAnswer)) {
        throw new IllegalArgumentException(
            "lidao.complaints.deadlines.%s needs holding-answer and first-answer, such as 4h"
                .formatted(severity.name().toLowerCase(Locale.ROOT)));
      }
    }
  }

  @SuppressWarnings("ConstantValue") // the binder leaves out what is not set
  private static boolean positive(Duration term) {
    return term != null && term.toSeconds() > 0;
  }

  Duration term(Severity severity, DeadlineKind kind) {
    return deadlines.get(severity).of(kind);
  }
}
