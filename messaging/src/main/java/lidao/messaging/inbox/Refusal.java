package lidao.messaging.inbox;

import java.sql.SQLException;
import lidao.chassis.http.Sentence;
import lidao.messaging.codec.Undecodable;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Why an event was parked: the field that is wrong, where one is, and the reason in words. */
record Refusal(@Nullable String field, Sentence sentence) {

  private static final int LONGEST = 1000;
  private static final int LONGEST_KEPT = 4000;

  static Refusal of(RuntimeException e) {
    if (e instanceof InvalidReport invalid) {
      return new Refusal(invalid.field(), invalid.sentence());
    }
    if (e instanceof Undecodable undecodable) {
      return new Refusal(undecodable.field(), undecodable.sentence());
    }
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return new Refusal(
        null,
        isOfItsValues(e)
            ? Sentence.of(
                "a value is too long, out of range, or holds the character U+0000 ({0})", message)
            : Sentence.of("not applied because of a fault of ours ({0})", message));
  }

  /** In English. */
  String reason() {
    // It may quote what came in, and PostgreSQL keeps no such character.
    String kept = sentence.toString().replace('\0', '\uFFFD');
    return kept.length() > LONGEST ? kept.substring(0, LONGEST) : kept;
  }

  /** As it is kept for readers of other languages; null where it is too long for that. */
  @Nullable String told() {
    String kept = JsonMapper.shared().writeValueAsString(sentence);
    return kept.length() > LONGEST_KEPT ? null : kept;
  }

  /** The reason that is kept so. */
  static Sentence read(String reason, @Nullable String told) {
    return told == null
        ? Sentence.ofText(reason)
        : JsonMapper.shared().readValue(told, Sentence.class);
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
}
