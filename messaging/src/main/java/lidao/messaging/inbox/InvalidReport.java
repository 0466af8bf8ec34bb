package lidao.messaging.inbox;

import lidao.chassis.http.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * What another system claims cannot be true, and trying again will not help: it is parked with this
 * reason.
 */
public final class InvalidReport extends RuntimeException {

  private final @Nullable String field;
  private final transient Sentence sentence;

  /**
   * Names the field (its JSON path; null for the whole) and says what is wrong and what would be
   * right.
   */
  public InvalidReport(@Nullable String field, String reason) {
    this(field, Sentence.of(reason));
  }

  /** As above, for a reason that speaks of something. */
  public InvalidReport(@Nullable String field, Sentence reason) {
    super(reason.toString(), null, false, false);
    this.field = field;
    this.sentence = reason;
  }

  /** What is wrong. */
  public Sentence sentence() {
    return sentence;
  }

  /** The JSON path of the field that is wrong; null for the whole. */
  public @Nullable String field() {
    return field;
  }
}
