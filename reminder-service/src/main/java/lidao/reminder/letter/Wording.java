package lidao.reminder.letter;

import lidao.contract.customers.Channel;
import org.jspecify.annotations.Nullable;

/**
 * A letter in words.
 *
 * @param channel by which it goes
 * @param another whether another channel is left should this one refuse for good
 * @param address the recipient's, of that channel; used and not kept
 * @param language BCP 47
 * @param name which of the wordings it is
 * @param keptText the text as it is kept: without a secret that only its reader may know
 * @param unsubscribe where the reader ends such messages with one click
 */
public record Wording(
    Channel channel,
    boolean another,
    String address,
    String language,
    String name,
    String subject,
    String text,
    String keptText,
    @Nullable String unsubscribe) {}
