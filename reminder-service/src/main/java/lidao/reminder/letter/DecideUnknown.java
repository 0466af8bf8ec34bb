package lidao.reminder.letter;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lidao.chassis.http.Conflict;
import lidao.chassis.http.NotFound;
import lidao.chassis.http.Sentence;
import lidao.reminder.house.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Staff tell what became of a letter that nobody knows of, or have it sent again. */
@Component
public class DecideUnknown {

  enum Verdict {
    /** It has arrived. */
    SENT,
    /** It has not; send it again. */
    RESEND
  }

  private final JdbcClient db;
  private final ConcludeLetters conclude;
  private final Clock clock;

  DecideUnknown(JdbcClient db, ConcludeLetters conclude, Clock clock) {
    this.db = db;
    this.conclude = conclude;
    this.clock = clock;
  }

  private record Unknown(Letter letter, LetterState state, @Nullable String language) {}

  /**
   * Decides once.
   *
   * @param by the staff member's id
   * @throws NotFound when there is no such letter of this kind
   * @throws Conflict when it is not unknown, or no longer
   */
  @Transactional
  public void decide(LetterKind kind, UUID id, VerdictBody body, String by) {
    Verdict verdict = body.read();
    Unknown found =
        db.sql(
                "select state, language, "
                    + LetterRows.COLUMNS
                    + " from letter where id = ? and kind = ? for update")
            .params(id, kind.name())
            .query(
                (row, n) ->
                    new Unknown(
                        LetterRows.read(row),
                        LetterState.valueOf(row.getString("state")),
                        row.getString("language")))
            .optional()
            .orElseThrow(
                () ->
                    new NotFound(
                        kind == LetterKind.GREETING ? "greeting" : "follow-up letter", id));
    if (found.state() != LetterState.UNKNOWN) {
      throw new Conflict(
          Sentence.of("It is {0}; only what is UNKNOWN waits for a decision", found.state()));
    }
    Instant now = clock.instant();
    db.sql("update letter set decided_by = ? where id = ?").params(by, id).update();
    LetterState next = verdict == Verdict.SENT ? LetterState.SENT : LetterState.QUEUED;
    conclude.conclude(
        List.of(
            new Conclusion(
                found.letter(),
                next,
                "DECIDED_BY_STAFF",
                null,
                found.letter().channel(),
                found.language(),
                now)),
        null);
    if (next == LetterState.QUEUED) {
      db.sql(
              """
              update letter set next_attempt_at = ?, concluded_at = null, decided_by = null, lease_of = null
              where id = ?
              """)
          .params(Columns.at(now), id)
          .update();
    }
  }
}
