package lidao.contract.interactions;

import java.time.Instant;
import java.util.UUID;
import lidao.contract.CustomerReference;
import lidao.contract.Report;
import org.jspecify.annotations.Nullable;

/**
 * Another system tells us of a contact with a customer.
 *
 * @param occurredAt when it took place; not in the future
 * @param place where, such as a branch or a table
 * @param seat where the customer sat
 * @param staffId who of us took part
 */
public record InteractionReported(
    CustomerReference customer,
    InteractionKind kind,
    @Nullable Direction direction,
    Instant occurredAt,
    @Nullable String place,
    @Nullable String seat,
    String summary,
    @Nullable String details,
    @Nullable UUID staffId)
    implements Report {

  @Override
  public String key() {
    return customer.key();
  }
}
