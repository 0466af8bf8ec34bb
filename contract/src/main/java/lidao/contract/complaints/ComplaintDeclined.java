package lidao.contract.complaints;

import java.time.Instant;
import java.util.UUID;
import lidao.contract.Fact;
import org.jspecify.annotations.Nullable;

/** The house cannot do what is asked, has said why, and offers something else instead. */
public record ComplaintDeclined(
    UUID complaintId,
    @Nullable UUID customerId,
    String reason,
    String alternative,
    @Nullable String by,
    Instant declinedAt)
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
