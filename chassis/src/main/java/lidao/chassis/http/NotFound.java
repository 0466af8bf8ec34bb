package lidao.chassis.http;

import org.springframework.http.HttpStatus;

/** There is no such thing; 404. */
public final class NotFound extends Refusal {

  /**
   * @param what the kind of thing, such as {@code complaint}
   * @param id how the request named it
   */
  public NotFound(String what, Object id) {
    super(
        HttpStatus.NOT_FOUND,
        "not-found",
        Sentence.of("There is no {0} {1}.", Sentence.of(what), id));
  }
}
