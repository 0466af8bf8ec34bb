package lidao.reminder.consent;

import java.util.UUID;
import lidao.contract.customers.Channel;
import lidao.contract.customers.Purpose;

/** The messages of a kind that a customer gets by a channel. */
public record MessagesOf(UUID customerId, Channel channel, Purpose purpose) {}
