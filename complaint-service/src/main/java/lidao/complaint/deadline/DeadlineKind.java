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
  FIRST_ANSWER,
  /** To be told that we are sorry. */
  APOLOGY,
  /** To have the matter put right. */
  RESOLUTION;

  /** The name within a cause key, such as {@code holding-answer}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Whether the clock stands while we wait for the customer. To say that we are on it needs nobody
   * but ourselves.
   */
  boolean waitsForCustomer() {
    return this != HOLDING_ANSWER;
  }

  /** The causes of alert that this deadline of a complaint may give. */
  Stream<Cause> causes(UUID complaintId) {
    return Stream.of(Mark.values()).map(mark -> cause(complaintId, mark));
  }

  Cause cause(UUID complaintId, Mark mark) {
    return new Cause(complaintId, slug() + "/" + mark.slug());
  }
}
