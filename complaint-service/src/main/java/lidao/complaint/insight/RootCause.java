package lidao.complaint.insight;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why a complaint came about.
 *
 * @param cause in a few words that are used again when it happens again
 * @param person who brought it about, where one did
 * @param notedBy the staff member's id
 */
record RootCause(String cause, @Nullable String person, Instant notedAt, String notedBy) {}
