package lidao.reminder.letter;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import lidao.reminder.house.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Leaves letters out that are not wanted any more. Within the caller's transaction. */
@Component
public class LeaveOut {

  private final JdbcClient db;
  private final ConcludeLetters conclude;
  private final Clock clock;

  LeaveOut(JdbcClient db, ConcludeLetters conclude, Clock clock) {
    this.db = db;
    this.conclude = conclude;
    this.clock = clock;
  }

  /**
   * Those that wait, or that somebody was to call about; whatever has begun to go is let go.
   *
   * @param reason a stable code
   */
  public void leaveOut(Collection<UUID> letters, String reason) {
    Instant now = clock.instant();
    List<Conclusion> left =
        db
            .sql(
                "select "
                    + LetterRows.COLUMNS
                    + " from letter where id = any(?::uuid[]) and state in ('QUEUED', 'CALL_TASK')"
                    + " for update")
            .param(Columns.of(letters, id -> id))
            .query((row, n) -> LetterRows.read(row))
            .stream()
            .map(l -> new Conclusion(l, LetterState.SKIPPED, reason, null, null, null, now))
            .toList();
    conclude.conclude(left, null);
  }
}
