package lidao.chassis.http;

import org.springframework.http.HttpStatus;

/** The state of the thing does not allow the request; 409. */
public final class Conflict extends Refusal {

  /** The reason says what stands in the way and what may be done instead. */
  public Conflict(String reason) {
    this(Sentence.of(reason));
  }

  /** As above, for a reason that speaks of something. */
  public Conflict(Sentence reason) {
    super(HttpStatus.CONFLICT, "conflict", reason);
  }
}
