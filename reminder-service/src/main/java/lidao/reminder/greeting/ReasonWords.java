package lidao.reminder.greeting;

import java.util.Objects;
import lidao.chassis.http.Sentence;
import lidao.contract.customers.Channel;
import org.jspecify.annotations.Nullable;

/** Stored reasons and channels as sentences, which their reader's language has words for. */
public final class ReasonWords {

  private ReasonWords() {}

  /** What a stored reason means. */
  public static Sentence of(@Nullable String reason) {
    return switch (Objects.requireNonNullElse(reason, "")) {
      case Reasons.ERASED -> Sentence.of("the customer's data was erased");
      case Reasons.DECEASED -> Sentence.of("the recipient or the honouree has died");
      case Reasons.BEREAVED ->
          Sentence.of(
              "a death in the household less than 12 months ago, and the greeting is festive");
      case Reasons.NO_CONSENT ->
          Sentence.of("the customer has not consented to greetings by any channel we could use");
      case Reasons.ALREADY_GREETED ->
          Sentence.of("the same occasion was taken up for the same person within 60 days");
      case Reasons.TOO_LATE -> Sentence.of("it was too late by then");
      case Reasons.NO_ADDRESS -> Sentence.of("there is no address that we can write to");
      case "REFUSED" -> Sentence.of("it was refused for good");
      case Reasons.GRAVE_COMPLAINT ->
          Sentence.of("a grave complaint of the household is not put right yet");
      case Reasons.FREQUENCY_CAP ->
          Sentence.of("the customer has had as many greetings of late as the house sends");
      case Reasons.QUIET_HOURS ->
          Sentence.of("no message goes out at this hour where the recipient lives");
      default -> Sentence.of(String.valueOf(reason));
    };
  }

  /** What the other side said, as it is kept: codes stay, but for those of our own programs. */
  static Sentence said(@Nullable String detail) {
    String kept = Objects.requireNonNullElse(detail, "");
    return Sentence.ofText(kept.replaceFirst(": \\w+Exception$", ""));
  }

  /** What a channel is called; letters from before there were others went by e-mail. */
  public static Sentence channel(@Nullable Channel channel) {
    return switch (Objects.requireNonNullElse(channel, Channel.EMAIL)) {
      case EMAIL -> Sentence.of("e-mail");
      case SMS -> Sentence.of("text message");
      case PHONE -> Sentence.of("telephone");
      case POST -> Sentence.of("a printed card");
    };
  }
}
