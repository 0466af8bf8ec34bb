package lidao.interaction.contact;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.media.Schema;
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
@Schema(
    example =
        """
        {"customer": {"phone": "+8613800000001", "name": "王小明"}, "kind": "CALL",
         "occurredAt": "2026-11-19T10:15:00Z", "summary": "想在正月初一订一桌"}
        """)
record NewInteraction(
    @Schema(requiredMode = REQUIRED) CustomerReference customer,
    @Schema(requiredMode = REQUIRED) InteractionKind kind,
    @Nullable Direction direction,
    @Schema(requiredMode = REQUIRED) Instant occurredAt,
    @Nullable String place,
    @Nullable String seat,
    @Schema(requiredMode = REQUIRED) String summary,
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
