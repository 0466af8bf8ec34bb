package lidao.contract.reminders;

import java.util.UUID;
import lidao.contract.Fact;

/**
 * A greeting was not sent, on purpose.
 *
 * @param occasion BIRTHDAY or the name of a festival
 * @param reason a stable code such as NO_CONSENT
 */
public record GreetingSkipped(
    UUID greetingId, UUID occurrenceId, UUID customerId, String occasion, String reason)
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
