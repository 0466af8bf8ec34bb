package lidao.interaction.contact;

import java.time.Instant;
import java.util.UUID;
import lidao.contract.CustomerReference;
import lidao.contract.interactions.Direction;
import lidao.contract.interactions.InteractionKind;
import lidao.contract.interactions.InteractionReported;
import org.jspecify.annotations.Nullable;

/**
 * A contact to record.
 *
 * @param source the system whose customer code is used; the caller's own unless said
 */
record NewInteraction(
    CustomerReference customer,
    InteractionKind kind,
    @Nullable Direction direction,
    Instant occurredAt,
    @Nullable String place,
    @Nullable String seat,
    String summary,
    @Nullable String details,
    @Nullable UUID staffId,
    @Nullable String source) {

  InteractionReported asTold(@Nullable UUID byStaff) {
    return new InteractionReported(
        customer,
        kind,
        direction,
        occurredAt,
        place,
        seat,
        summary,
        details,
        staffId == null ? byStaff : staffId);
  }
}
