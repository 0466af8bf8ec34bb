package lidao.messaging.inbox;

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
    return new Refusal(null, "not applied because of a fault of ours: " + reason(e));
  }

  private static String reason(RuntimeException e) {
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return message.length() > 1000 ? message.substring(0, 1000) : message;
  }
}
