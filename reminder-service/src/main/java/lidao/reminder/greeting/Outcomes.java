package lidao.reminder.greeting;

import lidao.chassis.http.Sentence;
import lidao.reminder.letter.Conclusion;
import org.springframework.stereotype.Component;

/** What became of a greeting, and why, in one sentence. */
@Component
class Outcomes {

  Sentence of(Greeting greeting, String at) {
    Sentence why = ReasonWords.of(greeting.reason());
    return switch (greeting.state()) {
      case QUEUED -> waiting(greeting);
      case CLAIMED, SENDING -> Sentence.of("It is being sent.");
      case SENT ->
          Sentence.of(
              "It was sent by {0} on {1} in {2} (wording {3}).",
              ReasonWords.channel(greeting.channel()),
              at,
              String.valueOf(greeting.language()),
              String.valueOf(greeting.wording()));
      case SKIPPED -> Sentence.of("It was left out: {0}.", why);
      case CALL_TASK -> Sentence.of("Staff were asked to call instead: {0}.", why);
      case CALLED -> Sentence.of("No message reached the customer: {0}.", why);
      case FAILED ->
          Sentence.of("It was refused for good ({0}).", ReasonWords.said(greeting.detail()));
      case UNKNOWN ->
          Conclusion.RESTORED.equals(greeting.reason()) ? restored() : unknown(greeting);
    };
  }

  private static Sentence waiting(Greeting greeting) {
    int attempts = greeting.attempts();
    if (attempts == 0) {
      return Sentence.of("It has not gone out yet; it waits for its moment.");
    }
    if (greeting.detail() == null) {
      return Sentence.of(
          "It has not gone out yet; attempts so far: {0}. It waits for its moment.", attempts);
    }
    return Sentence.of(
        "It has not gone out yet; attempts so far: {0}. The last was turned away ({1}); it is tried"
            + " again.",
        attempts, ReasonWords.said(greeting.detail()));
  }

  private static Sentence restored() {
    return Sentence.of(
        "It came due between a backup and its restore and may have gone out then. It is never"
            + " sent again by itself; staff decide.");
  }

  private static Sentence unknown(Greeting greeting) {
    return "CRASHED".equals(greeting.reason())
        ? Sentence.of(
            "We were interrupted while it was handed over: it may have arrived. It is never sent"
                + " again by itself; staff decide.")
        : Sentence.of(
            "It was handed over and no answer came: it may have arrived. It is never sent again by"
                + " itself; staff decide.");
  }
}
