package lidao.reminder.greeting;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import lidao.contract.reminders.BirthdayDue;
import lidao.contract.reminders.Festival;
import lidao.contract.reminders.FestivalDue;
import lidao.contract.reminders.OccasionDue;
import lidao.messaging.outbox.Outbox;
import lidao.reminder.house.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes up what has fallen due: states that it is due, and queues its greeting, in one statement
 * and one transaction. Any number of instances may do so at once.
 */
@Component
public class TakeUpDue {

  /** Instances that find some each at the same moment. */
  private static final int SIDE_BY_SIDE = 5;

  // Who is due is read off the index alone; a row is looked up when it is taken.
  private static final String TAKE =
      """
      with due as (
        select id from occurrence where id = any(array(
            select id from occurrence where state = 'PLANNED' and due_at <= :now
            order by due_at, id limit :candidates))
          and state = 'PLANNED' and due_at <= :now limit :batch for update skip locked
      ), taken as (
        update occurrence o set state = 'DUE' from due where o.id = due.id
        returning o.*, exists (select from restoration r where o.due_at <= r.at) as lost
      ), queued as (
        insert into letter
          (kind, about, customer_id, day, next_attempt_at, last_moment, state, reason, attempts, lease_until)
        select 'GREETING', id, customer_id, date, due_at, last_moment,
          case when lost then 'SENDING' else 'QUEUED' end, case when lost then 'RESTORED' end,
          case when lost then 1 else 0 end, case when lost then now() end
        from taken
      )
      select * from taken order by due_at, id
      """;

  private final JdbcClient db;
  private final Outbox outbox;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final MeterRegistry meters;

  TakeUpDue(
      JdbcClient db,
      Outbox outbox,
      TransactionTemplate transaction,
      Clock clock,
      MeterRegistry meters) {
    this.db = db;
    this.outbox = outbox;
    this.transaction = transaction;
    this.clock = clock;
    this.meters = meters;
  }

  /** One batch; tells how many it took up, none when nothing is due. */
  public int round(int atMost) {
    if (atMost <= 0) {
      return 0;
    }
    Integer taken = transaction.execute(status -> take(clock.instant(), atMost));
    int count = taken == null ? 0 : taken;
    meters.counter("lidao.occurrences.due").increment(count);
    return count;
  }

  private int take(Instant now, int atMost) {
    record Taken(DueOccurrence of, boolean lost) {}
    List<Taken> taken =
        db.sql(TAKE)
            .param("now", Columns.at(now))
            .param("batch", atMost)
            .param("candidates", SIDE_BY_SIDE * atMost)
            .query((row, n) -> new Taken(DueOccurrence.read(row), row.getBoolean("lost")))
            .list();
    // What comes too late is not due any more: it is decided on, and nobody is told that it is
    // today. What fell due before a restore was told then.
    taken.stream()
        .filter(t -> !t.lost() && !now.isAfter(t.of().lastMoment()))
        .forEach(t -> state(t.of()));
    return taken.size();
  }

  private void state(DueOccurrence due) {
    if (!due.occasion().isBirthday() && !due.occasion().isOneOfThree()) {
      outbox.append(
          new OccasionDue(
              due.id(),
              due.customerId(),
              due.customerId().equals(due.householdId()) ? null : due.householdId(),
              due.occasion().name(),
              due.date(),
              due.timeZone()));
    } else if (due.occasion().isOneOfThree()) {
      outbox.append(
          new FestivalDue(
              due.id(),
              due.customerId(),
              due.customerId().equals(due.householdId()) ? null : due.householdId(),
              Festival.valueOf(due.occasion().name()),
              due.date(),
              due.timeZone()));
    } else {
      DueOccurrence.Birthday birthday = due.birthday();
      outbox.append(
          new BirthdayDue(
              due.id(),
              due.customerId(),
              birthday.honoureeId(),
              birthday.honouree(),
              birthday.relation(),
              birthday.said(),
              due.date(),
              due.timeZone()));
    }
  }
}
