package lidao.reminder.followup;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import lidao.contract.reminders.FollowUpDue;
import lidao.messaging.outbox.Outbox;
import lidao.reminder.house.Columns;
import lidao.reminder.house.ReminderSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes up follow-ups that have fallen due: states so, and queues their letters. */
@Component
public class TakeUpFollowUps {

  private static final int BATCH = 500;

  private final JdbcClient db;
  private final Outbox outbox;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final int lateness;

  TakeUpFollowUps(
      JdbcClient db,
      Outbox outbox,
      TransactionTemplate transaction,
      Clock clock,
      ReminderSettings settings) {
    this.db = db;
    this.outbox = outbox;
    this.transaction = transaction;
    this.clock = clock;
    this.lateness = settings.lateness().followUp();
  }

  /** One batch; tells how many it took up, none when nothing is due. */
  public int round() {
    Integer taken = transaction.execute(status -> take(clock.instant()));
    return taken == null ? 0 : taken;
  }

  private int take(Instant now) {
    List<FollowUp> taken =
        db.sql(
                """
                with due as (
                  select id from follow_up where state = 'PLANNED' and due_at <= :now
                  order by due_at, id limit :batch for update skip locked
                ), taken as (
                  update follow_up f set state = 'DUE' from due where f.id = due.id
                  returning f.*, exists (select from restoration r where f.due_at <= r.at) as lost
                ), queued as (
                  insert into letter
                    (kind, about, customer_id, next_attempt_at, last_moment, state, reason, attempts, lease_until)
                  select 'FOLLOW_UP', id, customer_id, due_at, due_at + make_interval(days => :lateness),
                    case when lost then 'SENDING' else 'QUEUED' end, case when lost then 'RESTORED' end,
                    case when lost then 1 else 0 end, case when lost then now() end
                  from taken
                )
                select * from taken
                """)
            .param("now", Columns.at(now))
            .param("batch", BATCH)
            .param("lateness", lateness)
            .query(FollowUp::read)
            .list();
    for (FollowUp due : taken) {
      outbox.append(
          new FollowUpDue(
              due.id(), due.complaintId(), due.customerId(), due.workingDays(), due.dueOn()));
    }
    return taken.size();
  }
}
