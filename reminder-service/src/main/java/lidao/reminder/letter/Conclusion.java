package lidao.reminder.letter;

import java.time.Instant;
import lidao.contract.customers.Channel;
import org.jspecify.annotations.Nullable;

/**
 * What became of a letter.
 *
 * @param reason a stable code, where there is one to give
 * @param detail what the other side said
 * @param channel by which it went
 * @param language in which it was written
 * @param at business time
 */
public record Conclusion(
    Letter letter,
    LetterState state,
    @Nullable String reason,
    @Nullable String detail,
    @Nullable Channel channel,
    @Nullable String language,
    Instant at) {

  /** It came due between a backup and its restore: it may have gone out, and no row tells. */
  public static final String RESTORED = "RESTORED";
}
