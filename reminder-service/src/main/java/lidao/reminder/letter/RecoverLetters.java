package lidao.reminder.letter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import lidao.chassis.time.Tick;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Finds what a crashed instance left behind: claims wait again, attempts become unknown. */
@Component
public class RecoverLetters implements Tick {

  private static final int BATCH = 500;

  private final Letters letters;
  private final Attempts attempts;
  private final ConcludeLetters conclude;
  private final TransactionTemplate transaction;
  private final Clock clock;

  RecoverLetters(
      Letters letters,
      Attempts attempts,
      ConcludeLetters conclude,
      TransactionTemplate transaction,
      Clock clock) {
    this.letters = letters;
    this.attempts = attempts;
    this.conclude = conclude;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "recover";
  }

  @Override
  public Duration every() {
    return Duration.ofSeconds(10);
  }

  @Override
  public void run() {
    letters.releaseLost();
    while (Boolean.TRUE.equals(transaction.execute(status -> giveUp()))) {
      // The next batch, in a transaction of its own.
    }
  }

  private boolean giveUp() {
    Instant now = clock.instant();
    List<Attempts.Lost> lost = attempts.lost(BATCH);
    conclude.conclude(lost.stream().map(l -> unknown(l, now)).toList(), null);
    return lost.size() == BATCH;
  }

  private static Conclusion unknown(Attempts.Lost lost, Instant now) {
    String reason = Conclusion.RESTORED.equals(lost.reason()) ? Conclusion.RESTORED : "CRASHED";
    return new Conclusion(
        lost.letter(), LetterState.UNKNOWN, reason, null, lost.letter().channel(), null, now);
  }
}
