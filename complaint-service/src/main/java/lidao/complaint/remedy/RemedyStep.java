package lidao.complaint.remedy;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import lidao.chassis.http.Conflict;
import lidao.chassis.http.NotFound;
import lidao.chassis.http.Sentence;
import lidao.complaint.alert.Alerts;
import lidao.complaint.alert.Cause;
import lidao.complaint.chronicle.Chronicle;
import lidao.complaint.chronicle.Chronicle.Line;
import lidao.complaint.chronicle.Happening;
import lidao.complaint.handling.Complaint;
import lidao.complaint.handling.Complaints;
import lidao.complaint.handling.StepForbidden;
import lidao.messaging.outbox.Outbox;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What every step of a remedy has alike. */
@Component
class RemedyStep {

  private final Complaints complaints;
  private final Remedies remedies;
  private final Chronicle chronicle;
  private final Alerts alerts;
  private final Outbox outbox;
  private final Clock clock;

  RemedyStep(
      Complaints complaints,
      Remedies remedies,
      Chronicle chronicle,
      Alerts alerts,
      Outbox outbox,
      Clock clock) {
    this.complaints = complaints;
    this.remedies = remedies;
    this.chronicle = chronicle;
    this.alerts = alerts;
    this.outbox = outbox;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** The complaint, locked: what was promised is kept even after its end. */
  Complaint goOn(UUID complaintId) {
    return complaints.locked(complaintId).orElseThrow(() -> new NotFound("complaint", complaintId));
  }

  /** The complaint, locked, which must not have come to its end. */
  Complaint begin(UUID complaintId) {
    Complaint complaint = goOn(complaintId);
    if (!(complaint instanceof Complaint.Active)) {
      throw new StepForbidden(complaint, "it has come to its end; nothing more is given for it.");
    }
    return complaint;
  }

  /** A remedy of it that is in a state; 409 that says so where it is in another. */
  Remedy take(UUID complaintId, UUID id, RemedyState expected) {
    Remedy remedy = remedies.get(complaintId, id);
    if (remedy.state() != expected) {
      throw new Conflict(
          Sentence.of(
              "The remedy is {0}; only one that is {1} allows this.", remedy.state(), expected));
    }
    return remedy;
  }

  /** Nobody needs to be called to approve it any more. */
  void decided(Remedy remedy) {
    alerts.clear(List.of(new Cause(remedy.complaintId(), Cause.remedyToApprove(remedy.id()))));
  }

  /** Puts the remedy back, with what is to be read of it in the chronicle and on the topic. */
  Remedy end(
      Complaint complaint,
      Remedy remedy,
      Happening kind,
      String by,
      @Nullable String text,
      @Nullable RemedyFact fact) {
    remedies.put(remedy);
    Map<String, String> data = new TreeMap<>();
    data.put("remedyId", remedy.id().toString());
    data.put("remedy", remedy.kind().name());
    data.put("description", remedy.description());
    if (remedy.cost() != null && remedy.currency() != null) {
      data.put("cost", remedy.plainCost() + " " + remedy.currency());
    }
    Instant now = now();
    chronicle.add(List.of(new Line(remedy.complaintId(), now, kind, by, text, data)));
    if (fact != null) {
      outbox.append(
          fact.of(
              remedy.complaintId(),
              complaint.matter().customerId(),
              remedy.id(),
              remedy.kind(),
              remedy.plainCost(),
              remedy.currency(),
              by,
              now),
          now);
    }
    return remedy;
  }
}
