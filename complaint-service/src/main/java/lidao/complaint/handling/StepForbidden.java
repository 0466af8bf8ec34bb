package lidao.complaint.handling;

import lidao.chassis.http.Refusal;
import org.springframework.http.HttpStatus;

/** The complaint's state does not allow the step; 409. */
public final class StepForbidden extends Refusal {

  /** Says what stands in the way and what may be done instead. */
  public StepForbidden(Complaint complaint, String instead) {
    super(
        HttpStatus.CONFLICT,
        "step-forbidden",
        "%s is %s: %s".formatted(complaint.matter().number(), complaint.state(), instead));
  }
}
