package lidao.standalone;

import org.jspecify.annotations.Nullable;

/**
 * The house did not start; the message is one line for whoever started it: what, why, what to do.
 */
public final class NotStarted extends RuntimeException {

  NotStarted(String message) {
    this(message, null);
  }

  NotStarted(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** The innermost reason of a failure, on one line. */
  static String reason(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String text = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    return text.strip().lines().findFirst().orElse(text);
  }
}
