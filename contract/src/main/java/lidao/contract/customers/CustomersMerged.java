package lidao.contract.customers;

import java.time.Instant;
import java.util.UUID;
import lidao.contract.Fact;

/**
 * Two records turned out to be one customer: whatever names the absorbed one means the survivor,
 * for ever. The absorbed record's last event; the survivor may be absorbed itself, later.
 *
 * @param by the staff member who said so
 */
public record CustomersMerged(UUID survivorId, UUID absorbedId, String by, Instant mergedAt)
    implements Fact {

  @Override
  public String key() {
    return absorbedId.toString();
  }

  @Override
  public String subject() {
    return key();
  }
}
