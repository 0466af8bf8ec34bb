package lidao.contract.complaints;

import java.time.Instant;
import java.util.UUID;
import lidao.contract.Fact;
import org.jspecify.annotations.Nullable;

/**
 * A complaint is on our books, and its clocks run.
 *
 * @param number what people call it, such as C-2026-000123
 * @param customerId absent while the customer is unknown
 * @param holdingAnswerDue when the customer must have heard that we are on it
 * @param firstAnswerDue when the customer must have a first answer in substance
 * @param reference a receipt, order or table number, as it was told with the complaint
 */
public record ComplaintFiled(
    UUID complaintId,
    String number,
    @Nullable UUID customerId,
    String summary,
    Severity severity,
    Origin origin,
    Instant filedAt,
    Instant holdingAnswerDue,
    Instant firstAnswerDue,
    @Nullable String reference)
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
