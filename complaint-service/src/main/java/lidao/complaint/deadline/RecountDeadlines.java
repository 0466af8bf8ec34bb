package lidao.complaint.deadline;

import java.time.Duration;
import java.util.List;
import lidao.chassis.time.Tick;
import lidao.complaint.deadline.Deadlines.RecountedDeadline;
import lidao.complaint.deadline.Deadlines.StaleDeadline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts deadlines again when the house has changed its working times. */
@Component
class RecountDeadlines implements Tick {

  static final int BATCH = 500;

  private final Deadlines deadlines;
  private final PlanDeadlines plan;
  private final HouseCalendar house;
  private final TransactionTemplate transaction;

  RecountDeadlines(
      Deadlines deadlines,
      PlanDeadlines plan,
      HouseCalendar house,
      PlatformTransactionManager transactions) {
    this.deadlines = deadlines;
    this.plan = plan;
    this.house = house;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Override
  public String name() {
    return "recount-deadlines";
  }

  @Override
  public Duration every() {
    return Duration.ofSeconds(5);
  }

  @Override
  public void run() {
    HouseCalendar.Version calendar = house.latest();
    int taken;
    do {
      taken = transaction.execute(status -> recount(calendar));
    } while (taken == BATCH);
  }

  private int recount(HouseCalendar.Version calendar) {
    List<StaleDeadline> stale = deadlines.takeStale(calendar.version(), BATCH);
    if (!stale.isEmpty()) {
      deadlines.recounted(stale.stream().map(each -> recounted(each, calendar)).toList());
    }
    return stale.size();
  }

  private RecountedDeadline recounted(StaleDeadline stale, HouseCalendar.Version calendar) {
    PlannedDeadline again =
        plan.plan(
            stale.kind(), stale.startedAt(), Duration.ofSeconds(stale.termSeconds()), calendar);
    boolean moved = !again.dueAt().equals(stale.dueAt()) || !again.warnAt().equals(stale.warnAt());
    return new RecountedDeadline(
        stale.complaintId(),
        stale.kind(),
        again.warnAt(),
        again.dueAt(),
        calendar.version(),
        moved);
  }
}
