package lidao.complaint.handling;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import lidao.chassis.http.Faults;
import lidao.chassis.http.NotFound;
import lidao.complaint.chronicle.Chronicle;
import lidao.complaint.chronicle.Happening;
import lidao.complaint.deadline.Deadlines;
import lidao.complaint.deadline.Wait;
import lidao.complaint.deadline.Waits;
import lidao.complaint.handling.Complaint.Open;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets the clocks of an open complaint stand while we wait for the customer. */
@Component
class PauseComplaint {

  // Nobody waits longer without asking again; what is unknown is left out.
  private static final Duration LONGEST = Duration.ofDays(366);

  private final Step step;
  private final Waits waits;
  private final Deadlines deadlines;
  private final Chronicle chronicle;
  private final ComplaintViews views;

  PauseComplaint(
      Step step, Waits waits, Deadlines deadlines, Chronicle chronicle, ComplaintViews views) {
    this.step = step;
    this.waits = waits;
    this.deadlines = deadlines;
    this.chronicle = chronicle;
    this.views = views;
  }

  /**
   * @param from now unless said; not before the filing and not in the future
   * @param until within a year; absent while nobody knows when the customer will answer
   */
  UUID pause(
      UUID id,
      @Nullable String ifMatch,
      @Nullable Instant from,
      @Nullable Instant until,
      String reason,
      String by) {
    Open open = open(id, ifMatch);
    Instant now = step.now();
    Instant start = from == null ? now : from.truncatedTo(ChronoUnit.MICROS);
    Instant end = until == null ? null : until.truncatedTo(ChronoUnit.MICROS);
    Faults faults = new Faults();
    faults.require(
        !start.isAfter(now),
        "from",
        "lies in the future; pause the clocks when the waiting begins");
    faults.require(
        !start.isBefore(views.get(id).filedAt()),
        "from",
        "lies before the complaint was filed; give the moment from which we wait");
    faults.require(
        end == null || end.isAfter(start), "until", "must lie after the beginning of the pause");
    faults.require(
        end == null || !end.isAfter(now.plus(LONGEST)),
        "until",
        "lies more than a year ahead; leave it out while nobody knows");
    faults.refuse();
    if (end == null && waits.underWay(id)) {
      throw new StepForbidden(open, "its clocks stand already; end that pause first.");
    }
    UUID pause = waits.add(id, start, end, reason, by);
    Map<String, String> data = new TreeMap<>(Map.of("from", start.toString()));
    if (end != null) {
      data.put("until", end.toString());
    }
    tell(id, now, Happening.PAUSED, by, reason, data);
    return pause;
  }

  /** Ends a pause now; what has ended stays as it is. */
  void end(UUID id, UUID pause, @Nullable String ifMatch, String by) {
    open(id, ifMatch);
    Wait wait = found(id, pause);
    Instant now = step.now();
    if (wait.until() != null && !wait.until().isAfter(now)) {
      return;
    }
    // One that ends at the moment it began would be none at all.
    Instant end = now.isAfter(wait.from()) ? now : wait.from().plus(1, ChronoUnit.MICROS);
    waits.end(pause, end, by);
    tell(id, now, Happening.RESUMED, by, null, Map.of("until", end.toString()));
  }

  Wait found(UUID id, UUID pause) {
    return waits.find(id, pause).orElseThrow(() -> new NotFound("pause", pause));
  }

  private Open open(UUID id, @Nullable String ifMatch) {
    Complaint complaint = step.begin(id, ifMatch);
    if (!(complaint instanceof Open open)) {
      throw new StepForbidden(complaint, "only an open complaint has clocks to stop.");
    }
    return open;
  }

  private void tell(
      UUID id,
      Instant now,
      Happening kind,
      String by,
      @Nullable String text,
      Map<String, String> data) {
    deadlines.recount(id);
    chronicle.add(List.of(new Chronicle.Line(id, now, kind, by, text, data)));
  }
}
