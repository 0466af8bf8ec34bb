package lidao.contract.reminders;

import java.util.UUID;
import lidao.contract.Fact;
import lidao.contract.customers.Channel;

/**
 * A greeting could not be delivered, or nobody knows whether it was.
 *
 * @param occasion BIRTHDAY or the name of a festival
 * @param reason what the other side said
 */
public record GreetingFailed(
    UUID greetingId,
    UUID occurrenceId,
    UUID customerId,
    String occasion,
    Channel channel,
    Outcome outcome,
    String reason)
    implements Fact {

  @Override
  public String key() {
    return customerId.toString();
  }

  @Override
  public String subject() {
    return key();
  }
}
