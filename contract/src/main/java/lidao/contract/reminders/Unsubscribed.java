package lidao.contract.reminders;

import java.time.Instant;
import java.util.UUID;
import lidao.contract.Fact;
import lidao.contract.customers.Channel;
import lidao.contract.customers.Purpose;

/**
 * A customer used the link in a message to receive no more of its kind. It holds at once; the
 * master file takes it over as a word on consent.
 */
public record Unsubscribed(
    UUID customerId, Channel channel, Purpose purpose, Instant unsubscribedAt) implements Fact {

  @Override
  public String key() {
    return customerId.toString();
  }

  @Override
  public String subject() {
    return key();
  }
}
