package lidao.contract.alerts;

import java.time.Instant;
import java.util.UUID;
import lidao.contract.Fact;

/** The cause of an alert is gone. */
public record AlertCleared(UUID alertId, String causeKey, Instant clearedAt) implements Fact {

  @Override
  public String key() {
    return alertId.toString();
  }

  @Override
  public String subject() {
    return key();
  }
}
