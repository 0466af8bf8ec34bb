package lidao.contract.complaints;

import java.time.Instant;
import lidao.contract.CustomerReference;
import lidao.contract.Report;
import org.jspecify.annotations.Nullable;

/**
 * Another system passes a complaint on.
 *
 * @param customer whose complaint; absent when nobody knows yet
 * @param occurredAt when the thing complained of took place
 * @param place where it took place
 * @param reference a receipt, order or table number
 */
public record ComplaintReported(
    @Nullable CustomerReference customer,
    String summary,
    @Nullable String details,
    @Nullable Severity severity,
    @Nullable Origin origin,
    @Nullable Instant occurredAt,
    @Nullable String place,
    @Nullable String reference)
    implements Report {

  @Override
  public String key() {
    return customer == null ? "" : customer.key();
  }
}
