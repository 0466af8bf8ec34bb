package lidao.reminder.letter;

import java.time.Instant;

/** What becomes of a letter, decided at the moment of sending. */
public sealed interface Decision {

  /** It goes out in these words. */
  record Send(Wording wording) implements Decision {}

  /** Not now: not before this moment. */
  record Hold(Instant until, String reason) implements Decision {}

  /** Not at all. */
  record Skip(String reason) implements Decision {}

  /** Somebody calls instead. */
  record CallTask(String reason) implements Decision {}
}
