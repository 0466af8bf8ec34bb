package lidao.complaint.chronicle;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of a complaint's chronicle.
 *
 * @param id grows with each entry
 * @param at when it happened, UTC
 * @param by the staff member's id, or the system's
 * @param text what was said or written, as it was
 * @param data what else belongs to it, by name
 */
public record ChronicleEntry(
    long id,
    Instant at,
    Happening kind,
    @Nullable String by,
    @Nullable String text,
    Map<String, String> data) {}
