package lidao.complaint.handling;

import lidao.chassis.http.Refusal;
import lidao.chassis.http.Sentence;
import org.springframework.http.HttpStatus;

/** The complaint's state does not allow the step; 409. */
public final class StepForbidden extends Refusal {

  /** Says what stands in the way and what may be done instead. */
  public StepForbidden(Complaint complaint, String instead) {
    this(complaint, Sentence.of(instead));
  }

  /** As above, for a reason that speaks of something. */
  public StepForbidden(Complaint complaint, Sentence instead) {
    super(
        HttpStatus.CONFLICT,
        "step-forbidden",
        Sentence.of("{0} is {1}: {2}", complaint.matter().number(), complaint.state(), instead));
  }
}
