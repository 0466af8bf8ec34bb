package lidao.contract.complaints;

import java.time.Instant;
import java.util.UUID;
import lidao.contract.Fact;
import org.jspecify.annotations.Nullable;

/**
 * A complaint went from one owner to another.
 *
 * @param from the staff member who had it
 * @param owner the staff member who has it from now on
 * @param handOvers how often it was handed over, this one included
 */
public record ComplaintHandedOver(
    UUID complaintId,
    @Nullable UUID customerId,
    String from,
    String owner,
    int handOvers,
    @Nullable String by,
    Instant handedOverAt)
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
