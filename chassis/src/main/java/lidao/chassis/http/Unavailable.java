package lidao.chassis.http;

import org.springframework.http.HttpStatus;

/** Something that the request needs does not answer now; 503, worth repeating. */
public final class Unavailable extends Refusal {

  public Unavailable(String reason) {
    this(Sentence.of(reason));
  }

  /** As above, for a reason that speaks of something. */
  public Unavailable(Sentence reason) {
    super(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", reason);
  }
}
