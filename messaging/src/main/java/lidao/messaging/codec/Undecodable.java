package lidao.messaging.codec;

import lidao.chassis.http.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * A record that cannot be read as an event: which header or field is wrong, and what is wrong with
 * it.
 */
public final class Undecodable extends RuntimeException {

  private final @Nullable String field;
  private final transient Sentence sentence;

  public Undecodable(@Nullable String field, String reason) {
    this(field, Sentence.of(reason));
  }

  /** As above, for a reason that speaks of something. */
  public Undecodable(@Nullable String field, Sentence reason) {
    super(reason.toString(), null, false, false);
    this.field = field;
    this.sentence = reason;
  }

  /** What is wrong. */
  public Sentence sentence() {
    return sentence;
  }

  /**
   * The header, such as {@code ce_id}, or the path of the field, such as {@code customer.phone};
   * null for the whole.
   */
  public @Nullable String field() {
    return field;
  }
}
