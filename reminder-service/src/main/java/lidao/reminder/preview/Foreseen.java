package lidao.reminder.preview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import lidao.contract.customers.Channel;
import lidao.reminder.occasion.Occasion;
import org.jspecify.annotations.Nullable;

/**
 * A greeting that would go out, or would not, as things stand now.
 *
 * @param customerName how the recipient is addressed; absent where nobody is known any more
 * @param occasionName in the reader's language
 * @param honouree whose birthday it is
 * @param dueAt when it may go out
 * @param outcome what would become of it
 * @param channel by which it would go
 * @param language in which it would be written, BCP 47
 * @param reason a stable code: why it would not go out
 * @param because the reason in the reader's language
 */
record Foreseen(
    UUID occurrenceId,
    UUID customerId,
    @Nullable String customerName,
    Occasion occasion,
    String occasionName,
    @Nullable String honouree,
    LocalDate date,
    String timeZone,
    Instant dueAt,
    Outcome outcome,
    @Nullable Channel channel,
    @Nullable String language,
    @Nullable String reason,
    @Nullable String because) {

  /** What would become of a greeting. */
  enum Outcome {
    SENT,
    HELD,
    LEFT_OUT,
    CALL
  }
}
