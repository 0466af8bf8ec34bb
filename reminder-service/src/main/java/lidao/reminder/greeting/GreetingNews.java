package lidao.reminder.greeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lidao.contract.customers.Channel;
import lidao.contract.reminders.GreetingFailed;
import lidao.contract.reminders.GreetingSent;
import lidao.contract.reminders.GreetingSkipped;
import lidao.contract.reminders.Outcome;
import lidao.messaging.outbox.Outbox;
import lidao.reminder.letter.Alerts;
import lidao.reminder.letter.Alerts.Call;
import lidao.reminder.letter.Conclusion;
import lidao.reminder.letter.Letter;
import lidao.reminder.letter.LetterState;
import lidao.reminder.occasion.OccasionAlerts;
import org.springframework.stereotype.Component;

/** Tells the house what became of greetings, and calls for staff where somebody has to act. */
@Component
class GreetingNews {

  private final DueOccurrences occurrences;
  private final Outbox outbox;
  private final OccasionAlerts calling;
  private final Alerts alerts;

  GreetingNews(DueOccurrences occurrences, Outbox outbox, OccasionAlerts calling, Alerts alerts) {
    this.occurrences = occurrences;
    this.outbox = outbox;
    this.calling = calling;
    this.alerts = alerts;
  }

  void tell(List<Conclusion> conclusions) {
    Map<UUID, DueOccurrence> due =
        occurrences.find(conclusions.stream().map(c -> c.letter().about()).toList()).stream()
            .collect(Collectors.toMap(DueOccurrence::id, Function.identity()));
    List<Call> calls = new ArrayList<>();
    List<String> known = new ArrayList<>();
    for (Conclusion conclusion : conclusions) {
      DueOccurrence of = due.get(conclusion.letter().about());
      if (of == null) {
        continue;
      }
      if (conclusion.state() != LetterState.UNKNOWN) {
        known.add(GreetingCalls.unknownCause(conclusion.letter().id()));
      }
      if (conclusion.state() == LetterState.SKIPPED) {
        known.add(GreetingCalls.callCause(conclusion.letter().id()));
      }
      state(conclusion, of, calls);
    }
    alerts.clear(known);
    calling.raise(calls);
  }

  private void state(Conclusion conclusion, DueOccurrence of, List<Call> calls) {
    Letter letter = conclusion.letter();
    String occasion = of.occasion().name();
    String reason = Objects.requireNonNullElse(conclusion.reason(), "");
    switch (conclusion.state()) {
      case SENT ->
          outbox.append(
              new GreetingSent(
                  letter.id(),
                  of.id(),
                  of.customerId(),
                  occasion,
                  channel(conclusion),
                  Objects.requireNonNullElse(conclusion.language(), "und"),
                  conclusion.at()));
      case SKIPPED -> {
        outbox.append(new GreetingSkipped(letter.id(), of.id(), of.customerId(), occasion, reason));
        if (of.householdId() != null) {
          festivalSkipped(of, reason).ifPresent(calls::add);
        }
      }
      case CALL_TASK -> {
        outbox.append(new GreetingSkipped(letter.id(), of.id(), of.customerId(), occasion, reason));
        calls.add(GreetingCalls.call(letter, of, reason));
      }
      case FAILED -> {
        outbox.append(failed(conclusion, of, Outcome.FAILED));
        calls.add(GreetingCalls.call(letter, of, "REFUSED"));
      }
      case UNKNOWN -> {
        outbox.append(failed(conclusion, of, Outcome.UNKNOWN));
        calls.add(
            reason.equals(Conclusion.RESTORED)
                ? GreetingCalls.restored(of)
                : GreetingCalls.unknown(letter, of));
      }
      case QUEUED, CLAIMED, SENDING, CALLED -> {
        // On its way again; nothing to tell yet.
      }
    }
  }

  /** Counted once, when the first of them is left out; one that stands is not raised again. */
  private Optional<Call> festivalSkipped(DueOccurrence of, String reason) {
    if (reason.equals(Reasons.TOO_LATE)) {
      return Optional.of(GreetingCalls.missedFestival(of));
    }
    return reason.equals(Reasons.NO_ADDRESS)
            && !alerts.stands(GreetingCalls.withoutAddressCause(of))
        ? Optional.of(GreetingCalls.withoutAddress(of, occurrences.withoutAddress(of)))
        : Optional.empty();
  }

  private static Channel channel(Conclusion conclusion) {
    return Objects.requireNonNullElse(conclusion.channel(), Channel.EMAIL);
  }

  private static GreetingFailed failed(Conclusion conclusion, DueOccurrence of, Outcome outcome) {
    String detail = conclusion.detail();
    return new GreetingFailed(
        conclusion.letter().id(),
        of.id(),
        of.customerId(),
        of.occasion().name(),
        channel(conclusion),
        outcome,
        detail == null ? String.valueOf(conclusion.reason()) : detail);
  }
}
