package lidao.chassis.http;

import org.springframework.http.HttpStatus;

/** More than is accepted at once; 413. */
public final class TooLarge extends Refusal {

  /** The reason names the limit. */
  public TooLarge(String reason) {
    this(Sentence.of(reason));
  }

  /** As above, for a reason that speaks of something. */
  public TooLarge(Sentence reason) {
    super(HttpStatus.CONTENT_TOO_LARGE, "too-large", reason);
  }
}
