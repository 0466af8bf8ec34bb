package lidao.complaint.deadline;

import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import lidao.complaint.alert.Cause;

/** What a customer is promised in time. */
public enum DeadlineKind {
  /** To hear that we are on it. */
  HOLDING_ANSWER,
  /** To have a first answer in substance. */
  FIRST_ANSWER;

  /** The name within a cause key, such as {@code holding-answer}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The causes of alert that this deadline of a complaint may give. */
  Stream<Cause> causes(UUID complaintId) {
    return Stream.of("/near", "/breached").map(end -> new Cause(complaintId, slug() + end));
  }
}
