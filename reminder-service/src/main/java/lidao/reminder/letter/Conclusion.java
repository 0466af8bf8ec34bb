package lidao.reminder.letter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of a letter.
 *
 * @param reason a stable code, where there is one to give
 * @param detail what the other side said
 * @param language in which it was written
 * @param at business time
 */
public record Conclusion(
    Letter letter,
    LetterState state,
    @Nullable String reason,
    @Nullable String detail,
    @Nullable String language,
    Instant at) {}
