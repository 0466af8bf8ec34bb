package lidao.reminder.followup;

import java.time.Clock;
import java.time.Instant;
import lidao.chassis.http.Conflict;
import lidao.contract.reminders.FollowUpAnswered;
import lidao.messaging.outbox.Outbox;
import lidao.reminder.house.Columns;
import lidao.reminder.letter.Alerts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Records an answer, once: by its link, or by whoever called. Within the caller's transaction. */
@Component
class AnswerFollowUp {

  private final JdbcClient db;
  private final Outbox outbox;
  private final Alerts alerts;
  private final Clock clock;

  AnswerFollowUp(JdbcClient db, Outbox outbox, Alerts alerts, Clock clock) {
    this.db = db;
    this.outbox = outbox;
    this.alerts = alerts;
    this.clock = clock;
  }

  void answer(FollowUp of, boolean satisfied, @Nullable String comment) {
    Instant now = clock.instant();
    int written =
        db.sql(
                """
                update follow_up set state = 'ANSWERED', satisfied = :satisfied, comment = :comment, answered_at = :now
                where id = :id and answered_at is null
                """)
            .param("satisfied", satisfied)
            .param("comment", comment)
            .param("now", Columns.at(now))
            .param("id", of.id())
            .update();
    if (written == 0) {
      throw new Conflict("This question has been answered already; thank you");
    }
    outbox.append(
        new FollowUpAnswered(of.id(), of.complaintId(), of.customerId(), satisfied, comment, now));
    alerts.clear(FollowUpNews.causes(of.id()));
  }
}
