package lidao.complaint.handling;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lidao.chassis.http.Sentence;
import lidao.complaint.alert.Alerts;
import lidao.complaint.alert.LeadersAlarms;
import lidao.complaint.alert.ReaddressAlerts;
import lidao.complaint.chronicle.Chronicle;
import lidao.complaint.chronicle.Chronicle.Line;
import lidao.complaint.chronicle.Happening;
import lidao.complaint.handling.Complaint.Active;
import lidao.complaint.staff.StaffList;
import lidao.contract.complaints.ComplaintHandedOver;
import lidao.messaging.outbox.Outbox;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Gives a complaint its one owner; from one to another is a hand-over and is counted, and from the
 * second on somebody who leads the house is called.
 */
@Component
class AssignComplaint {

  private static final int TOO_MANY = 2;

  private final Step step;
  private final Complaints complaints;
  private final StaffList staff;
  private final Chronicle chronicle;
  private final Alerts alerts;
  private final ReaddressAlerts readdress;
  private final Outbox outbox;

  AssignComplaint(
      Step step,
      Complaints complaints,
      StaffList staff,
      Chronicle chronicle,
      Alerts alerts,
      ReaddressAlerts readdress,
      Outbox outbox) {
    this.step = step;
    this.complaints = complaints;
    this.staff = staff;
    this.chronicle = chronicle;
    this.alerts = alerts;
    this.readdress = readdress;
    this.outbox = outbox;
  }

  void assign(UUID id, @Nullable String ifMatch, String owner, @Nullable String note, String by) {
    Complaint complaint = step.begin(id, ifMatch);
    if (!(complaint instanceof Active active)) {
      throw new StepForbidden(complaint, "it has come to its end and keeps its owner.");
    }
    Matter before = active.matter();
    if (owner.equals(before.owner())) {
      return;
    }
    staff.require("owner", owner);
    Instant now = step.now();
    Matter after = before.ownedBy(owner);
    complaints.put(active.with(after));
    if (before.owner() == null) {
      Map<String, String> data = Map.of("owner", owner);
      chronicle.add(List.of(new Line(id, now, Happening.OWNER_ASSIGNED, by, note, data)));
    } else {
      handOver(before.owner(), after, note, by, now);
    }
    readdress.readdress(after.concern());
  }

  /** Somebody takes on a complaint that nobody has; 409 where a colleague was quicker. */
  void claim(UUID id, @Nullable String ifMatch, String by) {
    Complaint complaint = step.begin(id, ifMatch);
    String owner = complaint.matter().owner();
    if (owner != null && !owner.equals(by)) {
      throw new StepForbidden(
          complaint,
          Sentence.of(
              "it is in {0}'s hands already; have it handed over.",
              staff.names().getOrDefault(owner, owner)));
    }
    assign(id, null, by, null, by);
  }

  private void handOver(String from, Matter after, @Nullable String note, String by, Instant now) {
    String owner = String.valueOf(after.owner());
    Map<String, String> data = Map.of("from", from, "owner", owner);
    chronicle.add(List.of(new Line(after.id(), now, Happening.HANDED_OVER, by, note, data)));
    int times = after.handOvers();
    outbox.append(
        new ComplaintHandedOver(after.id(), after.customerId(), from, owner, times, by, now), now);
    if (times >= TOO_MANY) {
      alerts.raiseOrRevise(LeadersAlarms.handedOver(after.concern(), times));
    }
  }
}
