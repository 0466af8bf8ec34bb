package lidao.contract.interactions;

import java.time.Instant;
import java.util.UUID;
import lidao.contract.Fact;
import org.jspecify.annotations.Nullable;

/** A contact with a customer is on record. */
public record InteractionRecorded(
    UUID interactionId,
    UUID customerId,
    InteractionKind kind,
    @Nullable Direction direction,
    Instant occurredAt,
    @Nullable String place,
    @Nullable String seat,
    String summary)
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
