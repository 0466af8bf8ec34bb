package lidao.reminder.letter;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who knows what the letters of a kind say. Both methods run in the caller's transaction. */
public interface Correspondent {

  /** The letters it writes. */
  LetterKind kind();

  /** Decides on each letter, now: a constant number of statements, however many they are. */
  Map<UUID, Decision> decide(List<Letter> letters, Instant now);

  /** States what became of them. */
  void concluded(List<Conclusion> conclusions);
}
