package lidao.contract.reminders;

import java.time.Instant;
import java.util.UUID;
import lidao.contract.Fact;
import lidao.contract.customers.Channel;

/**
 * A greeting left the house and was accepted for delivery.
 *
 * @param occasion BIRTHDAY or the name of a festival
 * @param language BCP 47
 */
public record GreetingSent(
    UUID greetingId,
    UUID occurrenceId,
    UUID customerId,
    String occasion,
    Channel channel,
    String language,
    Instant sentAt)
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
