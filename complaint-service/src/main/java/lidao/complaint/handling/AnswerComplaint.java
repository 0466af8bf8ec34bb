package lidao.complaint.handling;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lidao.complaint.chronicle.Chronicle.Line;
import lidao.complaint.chronicle.Happening;
import lidao.complaint.deadline.DeadlineKind;
import lidao.complaint.handling.Complaint.Answered;
import lidao.complaint.handling.Complaint.Unanswered;
import lidao.contract.complaints.ComplaintAnswered;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Notes that the customer was given a first answer in substance, which is a holding answer too. */
@Component
class AnswerComplaint {

  private final Step step;

  AnswerComplaint(Step step) {
    this.step = step;
  }

  void answer(UUID id, @Nullable String ifMatch, @Nullable String note, String by) {
    Complaint complaint = step.begin(id, ifMatch);
    if (!(complaint instanceof Unanswered unanswered)) {
      throw new StepForbidden(
          complaint, "only a FILED or ACKNOWLEDGED complaint waits for its first answer.");
    }
    Instant now = step.now();
    Answered answered = unanswered.answer(step.takenUpBy(by), now);
    step.end(
        unanswered,
        answered,
        now,
        new Line(id, now, Happening.ANSWERED, by, note, Map.of()),
        new ComplaintAnswered(id, unanswered.matter().customerId(), now, by));
    step.heard(answered, List.of(DeadlineKind.HOLDING_ANSWER, DeadlineKind.FIRST_ANSWER));
  }
}
