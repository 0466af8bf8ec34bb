package lidao.chassis.http;

import org.springframework.http.HttpStatus;

/** There is no body, or none that can be read; 400. */
final class UnreadableBody extends Refusal {

  UnreadableBody(String detail) {
    super(HttpStatus.BAD_REQUEST, "unreadable-body", detail);
  }
}
