package lidao.messaging.inbox;

import java.sql.SQLException;
import lidao.messaging.codec.Undecodable;
import org.jspecify.annotations.Nullable;

/** Why an event was parked: the field that is wrong, where one is, and the reason in words. */
record Refusal(@Nullable String field, String reason) {

  static Refusal of(RuntimeException e) {
    if (e instanceof InvalidReport invalid) {
      return new Refusal(invalid.field(), reason(e));
    }
    if (e instanceof Undecodable undecodable) {
      return new Refusal(undecodable.field(), reason(e));
    }
    if (isOfItsValues(e)) {
      return new Refusal(
          null, "a value is too long, out of range, or holds the character U+0000: " + reason(e));
    }
    return new Refusal(null, "not applied because of a fault of ours: " + reason(e));
  }

  /** Whether the database refused a value as such (SQLSTATE class 22): the sender's fault. */
  static boolean isOfItsValues(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && sql.getSQLState() != null) {
        return sql.getSQLState().startsWith("22");
      }
    }
    return false;
  }

  private static String reason(RuntimeException e) {
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    // It may quote what came in, and PostgreSQL keeps no such character.
    String kept = message.replace('\0', '\uFFFD');
    return kept.length() > 1000 ? kept.substring(0, 1000) : kept;
  }
}
