package lidao.complaint.contact;

import java.time.Instant;
import lidao.contract.complaints.ContactChannel;
import lidao.contract.complaints.ContactParty;
import lidao.contract.complaints.ContactResult;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to reach somebody.
 *
 * @param attempt counts within the complaint, from 1
 * @param by the staff member's id
 * @param whom in words, such as "her parents in Los Angeles"
 * @param at when, UTC
 * @param note for staff only
 * @param steppingDown why not by the warmer way
 */
record ContactAttempt(
    int attempt,
    String by,
    ContactParty party,
    @Nullable String whom,
    ContactChannel channel,
    ContactResult result,
    Instant at,
    @Nullable String note,
    @Nullable String steppingDown) {}
