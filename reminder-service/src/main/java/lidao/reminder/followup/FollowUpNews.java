package lidao.reminder.followup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lidao.contract.alerts.AlertSeverity;
import lidao.contract.reminders.FollowUpSent;
import lidao.contract.reminders.Manner;
import lidao.messaging.outbox.Outbox;
import lidao.reminder.letter.Alerts;
import lidao.reminder.letter.Alerts.Call;
import lidao.reminder.letter.Conclusion;
import lidao.reminder.letter.LetterState;
import org.springframework.stereotype.Component;

/** Tells the house what became of follow-ups, and has staff call where no message can go. */
@Component
class FollowUpNews {

  private final FollowUps followUps;
  private final Outbox outbox;
  private final Alerts alerts;

  FollowUpNews(FollowUps followUps, Outbox outbox, Alerts alerts) {
    this.followUps = followUps;
    this.outbox = outbox;
    this.alerts = alerts;
  }

  void tell(List<Conclusion> conclusions) {
    Map<UUID, FollowUp> due =
        followUps.find(conclusions.stream().map(c -> c.letter().about()).toList()).stream()
            .collect(Collectors.toMap(FollowUp::id, Function.identity()));
    List<UUID> ids = new ArrayList<>();
    List<FollowUp.State> states = new ArrayList<>();
    List<Call> calls = new ArrayList<>();
    List<String> known = new ArrayList<>();
    Instant at = Instant.EPOCH;
    for (Conclusion conclusion : conclusions) {
      FollowUp of = due.get(conclusion.letter().about());
      if (of == null) {
        continue;
      }
      at = conclusion.at();
      if (of.state() == FollowUp.State.CANCELLED) {
        told(conclusion, of);
        continue;
      }
      ids.add(of.id());
      states.add(state(conclusion, of, calls, known));
    }
    followUps.move(ids, states, at);
    alerts.clear(known);
    alerts.raise(calls);
  }

  /** Of one that was cancelled on its way: that it did go out, and nothing for anybody to do. */
  private void told(Conclusion conclusion, FollowUp of) {
    if (conclusion.state() == LetterState.SENT) {
      outbox.append(sent(of, Manner.MESSAGE, conclusion.at()));
    }
  }

  private FollowUp.State state(
      Conclusion conclusion, FollowUp of, List<Call> calls, List<String> known) {
    String reason = Objects.requireNonNullElse(conclusion.reason(), "");
    String unknown = unknownCause(of.id());
    return switch (conclusion.state()) {
      case SENT -> {
        known.add(unknown);
        outbox.append(sent(of, Manner.MESSAGE, conclusion.at()));
        yield FollowUp.State.SENT;
      }
      // A message refused for good has not arrived: then somebody calls.
      case CALL_TASK, FAILED -> {
        known.add(unknown);
        outbox.append(sent(of, Manner.CALL_TASK, conclusion.at()));
        calls.add(call(of, callCause(of.id()), "follow-up.call", AlertSeverity.INFO, reason));
        yield FollowUp.State.CALL_TASK;
      }
      case UNKNOWN -> {
        calls.add(call(of, unknown, "follow-up.unknown", AlertSeverity.WARNING, reason));
        yield FollowUp.State.UNKNOWN;
      }
      case SKIPPED -> FollowUp.State.CANCELLED;
      case QUEUED, CLAIMED, SENDING, CALLED -> {
        known.add(unknown);
        yield FollowUp.State.DUE;
      }
    };
  }

  /** The causes of all alerts about a follow-up. */
  static List<String> causes(UUID followUp) {
    return List.of(callCause(followUp), unknownCause(followUp));
  }

  private static String callCause(UUID followUp) {
    return "follow-up/" + followUp + "/call";
  }

  private static String unknownCause(UUID followUp) {
    return "follow-up/" + followUp + "/unknown";
  }

  private static FollowUpSent sent(FollowUp of, Manner manner, Instant at) {
    return new FollowUpSent(
        of.id(), of.complaintId(), of.customerId(), of.workingDays(), manner, at);
  }

  private static Call call(
      FollowUp of, String cause, String code, AlertSeverity severity, String reason) {
    return new Call(
        cause,
        severity,
        code,
        Map.of(
            "followUpId", of.id().toString(),
            "number", of.number(),
            "workingDays", Integer.toString(of.workingDays()),
            "reason", reason),
        of.customerId(),
        of.complaintId());
  }
}
