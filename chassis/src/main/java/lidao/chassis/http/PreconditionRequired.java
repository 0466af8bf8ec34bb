package lidao.chassis.http;

import org.springframework.http.HttpStatus;

/** A change must name the version it changes; 428. */
public final class PreconditionRequired extends Refusal {

  public PreconditionRequired() {
    super(
        HttpStatus.PRECONDITION_REQUIRED,
        "precondition-required",
        "Send the header If-Match with the ETag of the version that you want to change.");
  }
}
