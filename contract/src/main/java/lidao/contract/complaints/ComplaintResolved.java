package lidao.contract.complaints;

import java.time.Instant;
import java.util.UUID;
import lidao.contract.Fact;
import org.jspecify.annotations.Nullable;

/** The matter is put right, as far as we know; follow-ups will ask. */
public record ComplaintResolved(
    UUID complaintId,
    String number,
    @Nullable UUID customerId,
    Severity severity,
    String summary,
    String resolution,
    Instant resolvedAt)
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
