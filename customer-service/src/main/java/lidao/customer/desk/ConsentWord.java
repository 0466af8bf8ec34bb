package lidao.customer.desk;

import java.time.Instant;
import lidao.contract.customers.Channel;
import lidao.contract.customers.Purpose;

/**
 * A word of a customer on being written to.
 *
 * @param since when it was said
 * @param setBy who passed it on: staff, or a system's source
 * @param recordedAt when we took it down
 */
record ConsentWord(
    Channel channel,
    Purpose purpose,
    boolean granted,
    Instant since,
    String setBy,
    Instant recordedAt) {}
