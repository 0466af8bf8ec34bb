package lidao.contract.complaints;

import java.time.Instant;
import java.util.UUID;
import lidao.contract.Fact;
import org.jspecify.annotations.Nullable;

/**
 * A deadline passed, whoever was called did not answer for it, and a higher rank is called.
 *
 * @param deadline HOLDING_ANSWER, FIRST_ANSWER, APOLOGY or RESOLUTION
 * @param dueAt when it passed
 * @param role the role that is called now
 * @param assignee the staff member who stands there by rank and site and is called; absent where
 *     nobody does and the role is called
 */
public record ComplaintEscalated(
    UUID complaintId,
    @Nullable UUID customerId,
    String deadline,
    Instant dueAt,
    String role,
    Instant escalatedAt,
    @Nullable String assignee)
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
