package lidao.contract.alerts;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import lidao.contract.Fact;
import org.jspecify.annotations.Nullable;

/**
 * Somebody on the staff is called for. One alert a cause: the same cause key does not raise twice
 * while it stands. Stated again under its id while it stands, an alert says what holds now, such as
 * a count that has grown or who it is for; it calls nobody a second time.
 *
 * @param causeKey what it is about, such as complaint/{id}/holding-answer
 * @param code names the wording, such as complaint.filed; the console words it in the reader's
 *     language
 * @param parameters what the wording mentions
 * @param assignee the staff member it is for; else
 * @param role the role it is for
 */
public record AlertRaised(
    UUID alertId,
    String causeKey,
    AlertSeverity severity,
    String code,
    Map<String, String> parameters,
    @Nullable String assignee,
    @Nullable String role,
    @Nullable UUID customerId,
    @Nullable UUID complaintId,
    Instant raisedAt)
    implements Fact {

  @Override
  public String key() {
    return alertId.toString();
  }

  @Override
  public String subject() {
    return key();
  }
}
