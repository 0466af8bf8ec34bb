package lidao.complaint.handling;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lidao.complaint.alert.Alerts;
import lidao.complaint.alert.Cause;
import lidao.complaint.chronicle.Chronicle.Line;
import lidao.complaint.chronicle.Happening;
import lidao.complaint.handling.Complaint.Closed;
import lidao.complaint.handling.Complaint.Settled;
import lidao.contract.complaints.ComplaintClosed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings a resolved or declined complaint to its end. */
@Component
public class CloseComplaint {

  private final Step step;
  private final Alerts alerts;

  CloseComplaint(Step step, Alerts alerts) {
    this.step = step;
    this.alerts = alerts;
  }

  void close(UUID id, @Nullable String ifMatch, @Nullable String note, String by) {
    Complaint complaint = step.begin(id, ifMatch);
    if (!(complaint instanceof Settled settled)) {
      throw new StepForbidden(
          complaint,
          complaint instanceof Closed
              ? "it has come to its end already."
              : "only a RESOLVED or DECLINED complaint can be closed; resolve it first.");
    }
    close(settled, note, by);
  }

  /**
   * Closes a complaint that the current transaction has locked.
   *
   * @param by the staff member's id; null for the customer's own word
   */
  public void close(Settled settled, @Nullable String note, @Nullable String by) {
    Instant now = step.now();
    UUID id = settled.matter().id();
    step.end(
        settled,
        settled.close(now),
        now,
        new Line(id, now, Happening.CLOSED, by, note, Map.of()),
        new ComplaintClosed(id, settled.matter().customerId(), now));
    step.settled(id);
    alerts.clear(List.of(new Cause(id, Cause.RECOVERED), new Cause(id, Cause.CANDIDATE)));
  }
}
