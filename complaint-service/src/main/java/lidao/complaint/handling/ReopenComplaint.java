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
    reopen(settled, reason, by);
  }

  /**
   * Reopens a complaint that the current transaction has locked.
   *
   * @param by the staff member's id; null for the customer's own word
   */
  public void reopen(Settled settled, String reason, @Nullable String by) {
    Instant now = step.now();
    UUID id = settled.matter().id();
    Filed filed = settled.reopen();
    step.end(
        settled,
        filed,
        now,
        new Line(id, now, Happening.REOPENED, by, reason, Map.of()),
        new ComplaintReopened(id, filed.matter().customerId(), reason, now));
    deadlines.reopen(id, settled.at().atOffset(ZoneOffset.UTC));
    step.settled(id);
    alerts.clear(List.of(new Cause(id, Cause.RECOVERED)));
    alerts.raise(
        List.of(Alarm.reopened(filed.matter().concern(), filed.matter().reopenings(), reason)));
  }
}
