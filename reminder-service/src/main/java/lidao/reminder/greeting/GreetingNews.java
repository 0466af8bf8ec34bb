package lidao.reminder.greeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lidao.contract.alerts.AlertSeverity;
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
import org.springframework.stereotype.Component;

/** Tells the house what became of greetings, and calls for staff where somebody has to act. */
@Component
class GreetingNews {

  private final DueOccurrences occurrences;
  private final Outbox outbox;
  private final Alerts alerts;

  GreetingNews(DueOccurrences occurrences, Outbox outbox, Alerts alerts) {
    this.occurrences = occurrences;
    this.outbox = outbox;
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
        known.add(unknownCause(conclusion.letter()));
      }
      state(conclusion, of, calls);
    }
    alerts.clear(known);
    alerts.raise(calls);
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
                  Channel.EMAIL,
                  Objects.requireNonNullElse(conclusion.language(), "und"),
                  conclusion.at()));
      case SKIPPED -> {
        outbox.append(new GreetingSkipped(letter.id(), of.id(), of.customerId(), occasion, reason));
        if (of.occasion().isFestival() && reason.equals(Reasons.TOO_LATE)) {
          calls.add(missedFestival(of));
        }
      }
      case CALL_TASK -> {
        outbox.append(new GreetingSkipped(letter.id(), of.id(), of.customerId(), occasion, reason));
        calls.add(call(letter, of, reason));
      }
      case FAILED -> {
        outbox.append(failed(conclusion, of, Outcome.FAILED));
        calls.add(call(letter, of, "REFUSED"));
      }
      case UNKNOWN -> {
        outbox.append(failed(conclusion, of, Outcome.UNKNOWN));
        calls.add(unknown(letter, of));
      }
      case QUEUED, CLAIMED, SENDING -> {
        // On its way again; nothing to tell yet.
      }
    }
  }

  private static GreetingFailed failed(Conclusion conclusion, DueOccurrence of, Outcome outcome) {
    String detail = conclusion.detail();
    return new GreetingFailed(
        conclusion.letter().id(),
        of.id(),
        of.customerId(),
        of.occasion().name(),
        Channel.EMAIL,
        outcome,
        detail == null ? String.valueOf(conclusion.reason()) : detail);
  }

  private static Call call(Letter letter, DueOccurrence of, String reason) {
    return new Call(
        "greeting/" + letter.id() + "/call",
        AlertSeverity.INFO,
        "greeting.call",
        Map.of(
            "greetingId", letter.id().toString(),
            "occasion", of.occasion().name(),
            "date", of.date().toString(),
            "reason", reason),
        of.customerId(),
        null);
  }

  private static Call unknown(Letter letter, DueOccurrence of) {
    return new Call(
        unknownCause(letter),
        AlertSeverity.WARNING,
        "greeting.unknown",
        Map.of(
            "greetingId", letter.id().toString(),
            "occasion", of.occasion().name(),
            "date", of.date().toString()),
        of.customerId(),
        null);
  }

  /** One for the whole house: a festival missed is missed for everybody. */
  private static Call missedFestival(DueOccurrence of) {
    return new Call(
        "festival/" + of.occasion() + "/" + of.year() + "/missed",
        AlertSeverity.WARNING,
        "festival.missed",
        Map.of("occasion", of.occasion().name(), "date", of.date().toString()),
        null,
        null);
  }

  private static String unknownCause(Letter letter) {
    return "greeting/" + letter.id() + "/unknown";
  }
}
