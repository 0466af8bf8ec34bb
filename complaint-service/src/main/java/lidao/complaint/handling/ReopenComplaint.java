package lidao.complaint.handling;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lidao.complaint.alert.Alarm;
import lidao.complaint.alert.Alerts;
import lidao.complaint.alert.Cause;
import lidao.complaint.chronicle.Chronicle.Line;
import lidao.complaint.chronicle.Happening;
import lidao.complaint.deadline.Deadlines;
import lidao.complaint.handling.Complaint.Filed;
import lidao.complaint.handling.Complaint.Settled;
import lidao.contract.complaints.ComplaintReopened;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens a resolved or declined complaint again, and with it its clocks. */
@Component
public class ReopenComplaint {

  private final Step step;
  private final Deadlines deadlines;
  private final Alerts alerts;

  ReopenComplaint(Step step, Deadlines deadlines, Alerts alerts) {
    this.step = step;
    this.deadlines = deadlines;
    this.alerts = alerts;
  }

  void reopen(UUID id, @Nullable String ifMatch, String reason, String by) {
    Complaint complaint = step.begin(id, ifMatch);
    if (!(complaint instanceof Settled settled)) {
      throw new StepForbidden(
          complaint,
          complaint instanceof Complaint.Closed
              ? "it has come to its end; file a new complaint that names it."
              : "it is open already.");
    }
    reopen(settled, new Why(reason, reason, reason), by);
  }

  /**
   * Reopens a complaint that the current transaction has locked, by the customer's own word.
   *
   * @param words what the customer wrote with it
   */
  public void asTheCustomerSays(Settled settled, @Nullable String words) {
    reopen(
        settled,
        words == null
            ? new Why("The customer is not satisfied.", null, "NOT_SATISFIED")
            : new Why(words, words, words),
        null);
  }

  /**
   * Why it is opened again.
   *
   * @param told to other systems
   * @param written in the chronicle, which tells the customer's answer by itself
   * @param called in the alert: words, or a code that the console words
   */
  private record Why(String told, @Nullable String written, String called) {}

  private void reopen(Settled settled, Why why, @Nullable String by) {
    Instant now = step.now();
    UUID id = settled.matter().id();
    Filed filed = settled.reopen();
    step.end(
        settled,
        filed,
        now,
        new Line(id, now, Happening.REOPENED, by, why.written(), Map.of()),
        new ComplaintReopened(id, filed.matter().customerId(), why.told(), now));
    deadlines.reopen(id, settled.at().atOffset(ZoneOffset.UTC));
    step.settled(id);
    alerts.clear(List.of(new Cause(id, Cause.RECOVERED)));
    alerts.raise(
        List.of(
            Alarm.reopened(filed.matter().concern(), filed.matter().reopenings(), why.called())));
  }
}
