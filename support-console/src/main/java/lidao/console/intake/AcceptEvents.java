package lidao.console.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import lidao.chassis.http.FieldError;
import lidao.chassis.http.InvalidInput;
import lidao.messaging.codec.WireEvent;
import lidao.messaging.intake.IntakePublisher;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Judges each event alone, publishes the good ones in their order, and waits for the broker. */
@Component
class AcceptEvents {

  private static final Logger log = LoggerFactory.getLogger(AcceptEvents.class);

  private final JudgeEvent judge;
  private final IntakePublisher publisher;

  AcceptEvents(JudgeEvent judge, IntakePublisher publisher) {
    this.judge = judge;
    this.publisher = publisher;
  }

  List<Verdict> all(List<CloudEvent> events, List<String> ownSources) {
    List<Verdict> verdicts = new ArrayList<>();
    List<Integer> good = new ArrayList<>();
    List<WireEvent> wires = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      CloudEvent event = events.get(i);
      verdicts.add(Verdict.accepted(i, event));
      try {
        wires.add(judge.judge(event, ownSources));
        good.add(i);
      } catch (InvalidInput e) {
        verdicts.set(i, Verdict.refused(i, event, e.detail(), e.errors()));
      }
    }
    List<CompletableFuture<Void>> answers = publisher.publish(wires);
    for (int n = 0; n < answers.size(); n++) {
      int i = good.get(n);
      await(answers.get(n), i, events.get(i), verdicts);
    }
    return verdicts;
  }

  private static void await(
      CompletableFuture<Void> answer, int index, CloudEvent event, List<Verdict> verdicts) {
    try {
      answer.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RecordTooLargeException) {
        List<FieldError> errors = List.of(new FieldError("data", "is too large for the broker"));
        verdicts.set(index, Verdict.refused(index, event, "data is too large", errors));
      } else {
        log.warn("Kafka did not take a report: {}", e.getCause().getClass().getName());
        verdicts.set(index, Verdict.notStored(index, event));
      }
    }
  }
}
