package lidao.interaction.contact;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import lidao.contract.CustomerReference;
import lidao.contract.interactions.Direction;
import lidao.contract.interactions.InteractionKind;
import lidao.contract.interactions.InteractionRecorded;
import lidao.contract.interactions.InteractionReported;
import org.jspecify.annotations.Nullable;

/**
 * A contact with a customer, as it is on record.
 *
 * @param source the system that told us
 * @param customerId absent while nobody knows whose contact it is
 * @param booking the table it was about
 * @param waiting present while nobody knows whose contact it is
 */
public record Interaction(
    UUID id,
    String source,
    @Nullable UUID customerId,
    InteractionKind kind,
    @Nullable Direction direction,
    Instant occurredAt,
    @Nullable String place,
    @Nullable String seat,
    String summary,
    @Nullable String details,
    @Nullable UUID staffId,
    Instant recordedAt,
    @Nullable BookedTable booking,
    @Nullable Waiting waiting) {

  /** Whom the publisher named, and why that was not enough. */
  public record Waiting(CustomerReference reference, Because because) {}

  /** Why a contact has no customer yet. */
  public enum Because {
    /** No profile answers to the reference, yet. */
    UNKNOWN,
    /** Several customers do. */
    AMBIGUOUS,
    /** One has the phone or e-mail address, under a name that does not fit. */
    INCOMPATIBLE
  }

  static Interaction of(
      UUID id,
      String source,
      InteractionReported report,
      @Nullable BookedTable booking,
      @Nullable UUID customerId,
      @Nullable Waiting waiting,
      Instant recordedAt) {
    return new Interaction(
        id,
        source,
        customerId,
        report.kind(),
        report.direction(),
        report.occurredAt(),
        report.place(),
        report.seat(),
        report.summary(),
        report.details(),
        report.staffId(),
        recordedAt,
        booking,
        waiting);
  }

  Interaction of(UUID customer) {
    return new Interaction(
        id,
        source,
        customer,
        kind,
        direction,
        occurredAt,
        place,
        seat,
        summary,
        details,
        staffId,
        recordedAt,
        booking,
        null);
  }

  /** The fact to publish once the customer is known; never before. */
  InteractionRecorded fact() {
    return new InteractionRecorded(
        id, Objects.requireNonNull(customerId), kind, direction, occurredAt, place, seat, summary);
  }
}
