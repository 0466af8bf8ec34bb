package lidao.reminder.greeting;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lidao.chassis.http.Conflict;
import lidao.chassis.http.InvalidInput;
import lidao.chassis.http.NotFound;
import lidao.chassis.http.Sentence;
import lidao.reminder.house.Columns;
import lidao.reminder.letter.Alerts;
import lidao.reminder.letter.LetterState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Somebody has called the customer: the task is done. Within the caller's transaction. */
@Component
class RecordCall {

  private final JdbcClient db;
  private final Alerts alerts;
  private final Clock clock;

  RecordCall(JdbcClient db, Alerts alerts, Clock clock) {
    this.db = db;
    this.alerts = alerts;
    this.clock = clock;
  }

  /**
   * Ends the call task and takes its alert away.
   *
   * @param by the staff member's id
   * @throws NotFound when there is no such greeting
   * @throws Conflict when nobody is asked to call about it, or somebody has called
   * @throws InvalidInput for a call in the future
   */
  void called(UUID greeting, CallNote call, String by) {
    Instant now = clock.instant();
    Instant at = Objects.requireNonNullElse(call.at(), now);
    if (at.isAfter(now)) {
      throw InvalidInput.field("at", "must not lie in the future");
    }
    int ended =
        db.sql(
                """
                update letter set state = 'CALLED', called_by = :by, called_at = :at, call_note = :note
                where id = :id and kind = 'GREETING' and state in ('CALL_TASK', 'FAILED')
                """)
            .param("by", by)
            .param("at", Columns.at(at))
            .param("note", call.note())
            .param("id", greeting)
            .update();
    if (ended == 0) {
      String state =
          db.sql("select state from letter where id = ? and kind = 'GREETING'")
              .param(greeting)
              .query(String.class)
              .optional()
              .orElseThrow(() -> new NotFound("greeting", greeting));
      throw new Conflict(
          Sentence.of("It is {0}; nobody is asked to call about it", LetterState.valueOf(state)));
    }
    alerts.clear(List.of(GreetingCalls.callCause(greeting)));
  }
}
