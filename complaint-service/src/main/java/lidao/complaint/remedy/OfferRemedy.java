package lidao.complaint.remedy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lidao.chassis.http.Conflict;
import lidao.chassis.http.Sentence;
import lidao.chassis.security.Caller;
import lidao.complaint.alert.Alerts;
import lidao.complaint.alert.LeadersAlarms;
import lidao.complaint.chronicle.Happening;
import lidao.complaint.handling.Complaint;
import lidao.contract.complaints.RemedyOffered;
import lidao.messaging.outbox.UuidV7;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Offers a remedy, or has it approved first where it is above the authority of its proposer. */
@Component
class OfferRemedy {

  private final RemedyStep step;
  private final AuthoritySettings authority;
  private final Alerts alerts;

  OfferRemedy(RemedyStep step, AuthoritySettings authority, Alerts alerts) {
    this.step = step;
    this.authority = authority;
    this.alerts = alerts;
  }

  Remedy propose(UUID complaintId, NewRemedy proposed, Caller caller) {
    Complaint complaint = step.begin(complaintId);
    Instant now = step.now();
    BigDecimal cost = proposed.cost() == null ? null : Money.plain(proposed.cost());
    Remedy remedy =
        new Remedy(
            UuidV7.next(),
            complaintId,
            proposed.kind(),
            proposed.description().strip(),
            cost,
            proposed.currency(),
            RemedyState.PROPOSED,
            caller.id(),
            now,
            null,
            null,
            null,
            null);
    if (authority.covers(proposed, caller.roles())) {
      return offer(complaint, remedy, null, caller.id(), null);
    }
    alerts.raise(
        List.of(
            LeadersAlarms.remedyToApprove(
                complaint.matter().concern(),
                remedy.id(),
                remedy.plainCost() + " " + remedy.currency())));
    return step.end(complaint, remedy, Happening.REMEDY_PROPOSED, caller.id(), null, null);
  }

  /** Somebody with the authority lets it be offered. */
  Remedy approve(UUID complaintId, UUID id, @Nullable String note, Caller caller) {
    Complaint complaint = step.goOn(complaintId);
    Remedy remedy = step.take(complaintId, id, RemedyState.PROPOSED);
    if (remedy.proposedBy().equals(caller.id())) {
      throw new Conflict("Nobody approves what they proposed; somebody else has to.");
    }
    if (!authority.covers(remedy.cost(), remedy.currency(), caller.roles())) {
      throw new Conflict(
          Sentence.of(
              "{0} {1} is above your authority too; propose something that costs less, or have the"
                  + " limits (lidao.complaints.remedies.authority) raised.",
              String.valueOf(remedy.plainCost()), String.valueOf(remedy.currency())));
    }
    step.decided(remedy);
    return offer(complaint, remedy, caller.id(), caller.id(), note);
  }

  /** Somebody with the authority does not let it be offered. */
  Remedy refuse(UUID complaintId, UUID id, String reason, Caller caller) {
    Complaint complaint = step.goOn(complaintId);
    Remedy remedy = step.take(complaintId, id, RemedyState.PROPOSED);
    step.decided(remedy);
    Remedy refused = remedy.now(RemedyState.REFUSED, caller.id(), step.now());
    return step.end(complaint, refused, Happening.REMEDY_REFUSED, caller.id(), reason, null);
  }

  private Remedy offer(
      Complaint complaint,
      Remedy remedy,
      @Nullable String decidedBy,
      String by,
      @Nullable String note) {
    Remedy offered = remedy.now(RemedyState.OFFERED, decidedBy, step.now());
    return step.end(complaint, offered, Happening.REMEDY_OFFERED, by, note, RemedyOffered::new);
  }
}
