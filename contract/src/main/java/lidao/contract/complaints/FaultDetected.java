package lidao.contract.complaints;

import java.time.Instant;
import java.util.UUID;
import lidao.contract.Fact;
import org.jspecify.annotations.Nullable;

/**
 * The house found a fault of its own before the customer did; the complaint it is worked as was
 * filed with origin SELF.
 *
 * @param by the staff member or system that found it
 */
public record FaultDetected(
    UUID complaintId,
    String number,
    @Nullable UUID customerId,
    String summary,
    Severity severity,
    @Nullable String place,
    @Nullable String reference,
    @Nullable String by,
    Instant detectedAt)
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
