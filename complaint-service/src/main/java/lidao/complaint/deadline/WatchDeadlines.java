package lidao.complaint.deadline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import lidao.chassis.time.Tick;
import lidao.complaint.alert.Alerts;
import lidao.complaint.chronicle.Chronicle;
import lidao.complaint.chronicle.Happening;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Calls for somebody when a deadline comes near, and again when it has passed. */
@Component
class WatchDeadlines implements Tick {

  static final int BATCH = 200;

  private final Deadlines deadlines;
  private final Alerts alerts;
  private final Chronicle chronicle;
  private final TransactionTemplate transaction;
  private final Clock clock;

  WatchDeadlines(
      Deadlines deadlines,
      Alerts alerts,
      Chronicle chronicle,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.deadlines = deadlines;
    this.alerts = alerts;
    this.chronicle = chronicle;
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
      taken = transaction.execute(status -> watch());
    } while (taken == BATCH);
  }

  private int watch() {
    List<DueDeadline> due = deadlines.takeDue(BATCH);
    List<DueDeadline> breached = due.stream().filter(DueDeadline::breached).toList();
    alerts.raise(due.stream().map(DueDeadline::alarm).toList());
    // "Near" is no longer so; its place is taken by "passed".
    alerts.clear(
        breached.stream().flatMap(d -> d.kind().causes(d.complaintId()).limit(1)).toList());
    Instant now = clock.instant();
    chronicle.add(breached.stream().map(deadline -> line(deadline, now)).toList());
    return due.size();
  }

  private static Chronicle.Line line(DueDeadline deadline, Instant now) {
    Map<String, String> data =
        Map.of("deadline", deadline.kind().slug(), "due", deadline.dueAt().toString());
    return new Chronicle.Line(
        deadline.complaintId(), now, Happening.DEADLINE_BREACHED, null, null, data);
  }
}
