package lidao.chassis.http;

import org.springframework.http.HttpStatus;

/** Somebody else changed the thing meanwhile; 412. */
public final class PreconditionFailed extends Refusal {

  /** Names the version that If-Match asked for and the one that is current. */
  public PreconditionFailed(long asked, long current) {
    super(
        HttpStatus.PRECONDITION_FAILED,
        "precondition-failed",
        Sentence.of(
            "If-Match names version {0}, the current one is {1}: read it again, then repeat the change.",
            asked, current));
  }
}
