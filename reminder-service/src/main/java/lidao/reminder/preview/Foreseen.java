package lidao.reminder.preview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import lidao.chassis.http.Wording;
import lidao.contract.customers.Channel;
import lidao.contract.customers.CustomerProfile;
import lidao.reminder.greeting.GreetingPolicy;
import lidao.reminder.greeting.ReasonWords;
import lidao.reminder.letter.Decision;
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

  /**
   * What a decision on it makes of a planned greeting.
   *
   * @param profile the recipient's; absent where nobody is known any more
   * @param name the occasion's, in the reader's language
   */
  static Foreseen of(
      PlannedGreeting of,
      @Nullable CustomerProfile profile,
      String name,
      @Nullable Decision decision,
      Locale reader) {
    Outcome outcome = Outcome.LEFT_OUT;
    Channel channel = null;
    String language = null;
    String reason = null;
    if (decision instanceof Decision.Send send) {
      outcome = Outcome.SENT;
      channel = send.wording().channel();
      language = send.wording().language();
    } else if (decision instanceof Decision.Hold) {
      outcome = Outcome.HELD;
    } else if (decision instanceof Decision.CallTask call) {
      outcome = Outcome.CALL;
      reason = call.reason();
    } else if (decision instanceof Decision.Skip skip) {
      reason = skip.reason();
    }
    return new Foreseen(
        of.id(),
        of.customerId(),
        profile == null ? null : GreetingPolicy.addressee(profile),
        of.occasion(),
        name,
        of.honouree(),
        of.date(),
        of.timeZone(),
        of.dueAt(),
        outcome,
        channel,
        language,
        reason,
        reason == null ? null : Wording.of(reader).of(ReasonWords.of(reason)));
  }
}
