package lidao.messaging.inbox;

import org.jspecify.annotations.Nullable;

/**
 * What another system claims cannot be true, and trying again will not help: it is parked with this
 * reason.
 */
public final class InvalidReport extends RuntimeException {

  private final @Nullable String field;

  /**
   * Names the field (its JSON path; null for the whole) and says what is wrong and what would be
   * right.
   */
  public InvalidReport(@Nullable String field, String reason) {
    super(reason, null, false, false);
    this.field = field;
  }

  /** The JSON path of the field that is wrong; null for the whole. */
  public @Nullable String field() {
    return field;
  }
}
