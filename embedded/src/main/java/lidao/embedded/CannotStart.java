package lidao.embedded;

/**
 * A server did not start; the message is one line for whoever started it: what, why, what to do.
 */
public final class CannotStart extends RuntimeException {

  CannotStart(String message) {
    super(message);
  }

  CannotStart(String message, Throwable cause) {
    super(message, cause);
  }

  /** The innermost reason of a failure, on one line. */
  static String reason(Throwable failure) {
    var root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    var text = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    return text.strip().lines().findFirst().orElse(text);
  }
}
