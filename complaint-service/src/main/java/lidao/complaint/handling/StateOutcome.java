package lidao.complaint.handling;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lidao.complaint.alert.Alarm;
import lidao.complaint.alert.Alerts;
import lidao.complaint.alert.Cause;
import lidao.complaint.alert.Concern;
import lidao.complaint.alert.LeadersAlarms;
import lidao.complaint.chronicle.Chronicle;
import lidao.complaint.chronicle.Chronicle.Line;
import lidao.complaint.chronicle.Happening;
import lidao.contract.complaints.CustomerLost;
import lidao.contract.complaints.CustomerRecovered;
import lidao.messaging.outbox.Outbox;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Says what became of the customer once the matter was settled: recovered, perhaps even an
 * advocate, or lost. It may be said again when it turns out otherwise.
 */
@Component
public class StateOutcome {

  private final Step step;
  private final JdbcClient jdbc;
  private final Chronicle chronicle;
  private final Alerts alerts;
  private final Outbox outbox;

  StateOutcome(Step step, JdbcClient jdbc, Chronicle chronicle, Alerts alerts, Outbox outbox) {
    this.step = step;
    this.jdbc = jdbc;
    this.chronicle = chronicle;
    this.alerts = alerts;
    this.outbox = outbox;
  }

  void state(
      UUID id,
      @Nullable String ifMatch,
      Outcome outcome,
      boolean advocate,
      @Nullable String reason,
      String by) {
    Complaint complaint = step.begin(id, ifMatch);
    if (complaint instanceof Complaint.Open) {
      throw new StepForbidden(
          complaint, "what becomes of the customer is known once it is resolved or declined.");
    }
    state(complaint, outcome, advocate, reason, by);
  }

  /**
   * Says it of a complaint that the current transaction has locked.
   *
   * @param by the staff member's id; null for the customer's own word
   */
  public void state(
      Complaint complaint,
      Outcome outcome,
      boolean advocate,
      @Nullable String reason,
      @Nullable String by) {
    UUID id = complaint.matter().id();
    Instant now = step.now();
    jdbc.sql(
            """
            update complaint set outcome = ?, advocate = ?, version = version + 1 where id = ?
            """)
        .params(outcome.name(), advocate, id)
        .update();
    alerts.clear(List.of(new Cause(id, Cause.RECOVERED), new Cause(id, Cause.LOST)));
    UUID customer = complaint.matter().customerId();
    if (outcome == Outcome.RECOVERED) {
      Map<String, String> data = Map.of("advocate", Boolean.toString(advocate));
      chronicle.add(List.of(new Line(id, now, Happening.CUSTOMER_RECOVERED, by, reason, data)));
      outbox.append(new CustomerRecovered(id, customer, advocate, by, now), now);
    } else {
      chronicle.add(List.of(new Line(id, now, Happening.CUSTOMER_LOST, by, reason, Map.of())));
      outbox.append(new CustomerLost(id, customer, reason, by, now), now);
    }
    // At its end nothing would ever take the call back, and the customer's own word ends it.
    if (complaint instanceof Complaint.Active && by != null) {
      // Turns of their own: the customers' answers count theirs from one.
      int turn = -Math.toIntExact(complaint.matter().version());
      Concern concern = complaint.matter().concern();
      alerts.raise(
          List.of(
              outcome == Outcome.RECOVERED
                  ? Alarm.recovered(concern, turn)
                  : LeadersAlarms.lost(concern, turn)));
    }
  }
}
