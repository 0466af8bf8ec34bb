package lidao.contract.complaints;

import java.time.Instant;
import java.util.UUID;
import lidao.contract.Fact;
import org.jspecify.annotations.Nullable;

/**
 * A complaint ended with the customer still, or again, a customer of the house.
 *
 * @param advocate whether the critic now speaks for the house
 * @param by the staff member who says so; absent where the customer did
 */
public record CustomerRecovered(
    UUID complaintId,
    @Nullable UUID customerId,
    boolean advocate,
    @Nullable String by,
    Instant recoveredAt)
    implements Fact {

  @Override
  public String key() {
    return complaintId.toString();
  }

  @Override
  public String subject() {
    return key();
  }
}
