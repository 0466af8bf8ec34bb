package lidao.complaint.remedy;

import java.time.Instant;
import java.util.UUID;
import lidao.contract.complaints.ContactChannel;
import org.jspecify.annotations.Nullable;

/**
 * An apology of the house.
 *
 * @param by the staff member's id
 * @param rank theirs, in words
 * @param at UTC
 */
record Apology(
    UUID id, String by, String rank, ContactChannel channel, @Nullable String words, Instant at) {}
