package lidao.complaint.deadline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import lidao.chassis.time.Tick;
import lidao.complaint.alert.Alerts;
import lidao.complaint.deadline.DueDeadlines.Seen;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Calls for somebody when a deadline comes near, when it has passed, and a higher rank when that
 * did not help. What is critical calls at any hour, the rest within working time.
 */
@Component
class WatchDeadlines implements Tick {

  static final int BATCH = 200;

  private final DueDeadlines deadlines;
  private final HouseCalendars calendars;
  private final Alerts alerts;
  private final Escalate escalate;
  private final TransactionTemplate transaction;
  private final Clock clock;

  WatchDeadlines(
      DueDeadlines deadlines,
      HouseCalendars calendars,
      Alerts alerts,
      Escalate escalate,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.deadlines = deadlines;
    this.calendars = calendars;
    this.alerts = alerts;
    this.escalate = escalate;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  @Override
  public String name() {
    return "watch-deadlines";
  }

  @Override
  public Duration every() {
    return Duration.ofSeconds(5);
  }

  @Override
  public void run() {
    int taken;
    do {
      taken = Objects.requireNonNull(transaction.execute(status -> watch()));
    } while (taken == BATCH);
  }

  private int watch() {
    Instant now = clock.instant();
    List<DueDeadline> due = deadlines.take(now, BATCH);
    if (due.isEmpty()) {
      return 0;
    }
    List<DueDeadline> calling =
        due.stream().filter(each -> each.critical() || isOpen(each, now)).toList();
    Ladder ladder = escalate.ladder(calling);
    alerts.raise(calling.stream().flatMap(each -> each.alarms(ladder)).toList());
    alerts.clear(calling.stream().flatMap(DueDeadline::outdated).toList());
    escalate.tell(calling, ladder, now);
    deadlines.put(
        Stream.concat(
                calling.stream().map(WatchDeadlines::seen),
                due.stream().filter(each -> !calling.contains(each)).map(each -> held(each, now)))
            .toList());
    return due.size();
  }

  private boolean isOpen(DueDeadline deadline, Instant now) {
    return calendars.at(deadline.calendarId()).calendar().isOpen(now);
  }

  private static Seen seen(DueDeadline deadline) {
    return new Seen(
        deadline.complaintId(),
        deadline.kind(),
        deadline.reached(),
        DeadlineState.after(deadline.reached()),
        null);
  }

  private Seen held(DueDeadline deadline, Instant now) {
    return new Seen(
        deadline.complaintId(),
        deadline.kind(),
        deadline.passed(),
        DeadlineState.after(deadline.passed()),
        calendars.at(deadline.calendarId()).calendar().nextOpening(now));
  }
}
