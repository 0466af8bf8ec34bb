package lidao.reminder.letter;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import lidao.contract.customers.Channel;
import org.jspecify.annotations.Nullable;

/**
 * Something that is to go out.
 *
 * @param about the occurrence or the follow-up
 * @param lastMoment after it, the letter would come too late
 * @param attempts how often it was tried
 * @param channel by which it was tried last
 * @param refused the channels that refused it for good
 */
public record Letter(
    UUID id,
    LetterKind kind,
    UUID about,
    @Nullable UUID customerId,
    Instant lastMoment,
    int attempts,
    @Nullable Channel channel,
    Set<Channel> refused) {}
