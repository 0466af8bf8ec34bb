package lidao.messaging.codec;

import org.jspecify.annotations.Nullable;

/**
 * A record that cannot be read as an event: which header or field is wrong, and what is wrong with
 * it.
 */
public final class Undecodable extends RuntimeException {

  private final @Nullable String field;

  public Undecodable(@Nullable String field, String reason) {
    super(reason, null, false, false);
    this.field = field;
  }

  /**
   * The header, such as {@code ce_id}, or the path of the field, such as {@code customer.phone};
   * null for the whole.
   */
  public @Nullable String field() {
    return field;
  }
}
