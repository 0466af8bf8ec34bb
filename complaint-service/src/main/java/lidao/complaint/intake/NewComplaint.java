package lidao.complaint.intake;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import lidao.contract.CustomerReference;
import lidao.contract.complaints.ComplaintReported;
import lidao.contract.complaints.Origin;
import lidao.contract.complaints.Severity;
import org.jspecify.annotations.Nullable;

/**
 * A complaint as it is sent over HTTP.
 *
 * @param customer whose complaint; left out when nobody knows yet
 * @param summary what the complaint is, up to 4,000 characters
 * @param details the whole story, up to 10,000 characters
 * @param severity NORMAL unless said
 * @param origin who noticed; the CUSTOMER unless said
 * @param occurredAt when the thing complained of took place, with a zone
 * @param reference a receipt, order or table number
 */
record NewComplaint(
    @Nullable CustomerReference customer,
    @Schema(requiredMode = REQUIRED) String summary,
    @Nullable String details,
    @Nullable Severity severity,
    @Nullable Origin origin,
    @Nullable Instant occurredAt,
    @Nullable String place,
    @Nullable String reference) {

  ComplaintReported report() {
    return new ComplaintReported(
        customer, summary, details, severity, origin, occurredAt, place, reference);
  }
}
