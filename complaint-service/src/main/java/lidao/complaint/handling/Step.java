package lidao.complaint.handling;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import lidao.chassis.http.ETags;
import lidao.chassis.http.NotFound;
import lidao.complaint.alert.Alerts;
import lidao.complaint.alert.Cause;
import lidao.complaint.alert.ReaddressAlerts;
import lidao.complaint.chronicle.Chronicle;
import lidao.complaint.chronicle.Chronicle.Line;
import lidao.complaint.chronicle.Happening;
import lidao.complaint.deadline.DeadlineKind;
import lidao.complaint.deadline.Deadlines;
import lidao.complaint.staff.StaffList;
import lidao.contract.Fact;
import lidao.messaging.outbox.Outbox;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What every step of a complaint has alike: it is locked, put back, written down and published. */
@Component
class Step {

  private final Complaints complaints;
  private final Chronicle chronicle;
  private final Deadlines deadlines;
  private final Alerts alerts;
  private final ReaddressAlerts readdress;
  private final StaffList staff;
  private final Outbox outbox;
  private final Clock clock;

  Step(
      Complaints complaints,
      Chronicle chronicle,
      Deadlines deadlines,
      Alerts alerts,
      ReaddressAlerts readdress,
      StaffList staff,
      Outbox outbox,
      Clock clock) {
    this.complaints = complaints;
    this.chronicle = chronicle;
    this.deadlines = deadlines;
    this.alerts = alerts;
    this.readdress = readdress;
    this.staff = staff;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** The present moment, as exactly as the database keeps it. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** The complaint, locked; 412 unless it still is what the requester saw, where that was said. */
  Complaint begin(UUID id, @Nullable String ifMatch) {
    Complaint complaint = complaints.locked(id).orElseThrow(() -> new NotFound("complaint", id));
    if (ifMatch != null) {
      ETags.requireCurrent(ifMatch, complaint.matter().version());
    }
    return complaint;
  }

  /** Who takes up a complaint by working on it; a client of the interface is nobody's colleague. */
  @Nullable String takenUpBy(String by) {
    return staff.mayOwn(by) ? by : null;
  }

  /** Puts the complaint back, with what is to be read of it in the chronicle and on the topic. */
  void end(Complaint before, Complaint after, Instant at, Line line, Fact fact) {
    complaints.put(after);
    List<Line> lines = new ArrayList<>();
    if (before.matter().owner() == null && after.matter().owner() != null) {
      lines.add(
          new Line(
              after.matter().id(),
              at,
              Happening.OWNER_ASSIGNED,
              line.by(),
              null,
              Map.of("owner", after.matter().owner())));
    }
    lines.add(line);
    chronicle.add(lines);
    outbox.append(fact, at);
  }

  /**
   * The customer has heard from us: these clocks stop, and nobody needs to be called for that any
   * more. What still calls calls for whoever took the complaint up.
   */
  void heard(Complaint complaint, Collection<DeadlineKind> done) {
    UUID complaintId = complaint.matter().id();
    deadlines.done(complaintId, done);
    alerts.clear(
        Stream.of(Cause.FILED, Cause.REOPENED).map(what -> new Cause(complaintId, what)).toList());
    readdress.readdress(complaint.matter().concern());
  }

  /** Another chapter begins: nobody needs to look at how the last one went any more. */
  void settled(UUID complaintId) {
    alerts.clear(
        Stream.of(Cause.HANDED_OVER, Cause.LOST)
            .map(what -> new Cause(complaintId, what))
            .toList());
  }
}
