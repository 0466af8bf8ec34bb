package lidao.complaint.contact;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import lidao.chassis.http.InvalidInput;
import lidao.chassis.http.NotFound;
import lidao.chassis.http.Sentence;
import lidao.complaint.chronicle.Chronicle;
import lidao.complaint.chronicle.Happening;
import lidao.complaint.handling.Complaint;
import lidao.complaint.handling.Complaints;
import lidao.complaint.handling.StepForbidden;
import lidao.contract.complaints.ContactAttempted;
import lidao.contract.complaints.ContactChannel;
import lidao.contract.complaints.ContactParty;
import lidao.messaging.outbox.Outbox;
import org.springframework.stereotype.Component;

/**
 * Notes that somebody tried to reach the customer, or another who may know more. A visit comes
 * before a call and a call before a letter; who steps down says why.
 */
@Component
class AttemptContact {

  // Clocks of telephones and of ours go a little apart.
  private static final Duration AHEAD = Duration.ofMinutes(5);
  private static final Duration BACK = Duration.ofDays(366);

  private final Complaints complaints;
  private final ContactAttempts attempts;
  private final Chronicle chronicle;
  private final Outbox outbox;
  private final Clock clock;

  AttemptContact(
      Complaints complaints,
      ContactAttempts attempts,
      Chronicle chronicle,
      Outbox outbox,
      Clock clock) {
    this.complaints = complaints;
    this.attempts = attempts;
    this.chronicle = chronicle;
    this.outbox = outbox;
    this.clock = clock;
  }

  ContactAttempt attempt(UUID id, NewContactAttempt made, String by) {
    Complaint complaint = complaints.locked(id).orElseThrow(() -> new NotFound("complaint", id));
    if (!(complaint instanceof Complaint.Active)) {
      throw new StepForbidden(complaint, "it has come to its end; file a new one that names it.");
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Instant at = made.at() == null ? now : made.at().truncatedTo(ChronoUnit.MICROS);
    if (at.isAfter(now.plus(AHEAD))) {
      throw InvalidInput.field("at", "lies in the future; give the moment of the attempt");
    }
    if (at.isBefore(now.minus(BACK))) {
      throw InvalidInput.field("at", "lies more than a year back; give the moment of the attempt");
    }
    checkLadder(id, made);
    ContactAttempt attempt =
        new ContactAttempt(
            attempts.next(id),
            by,
            made.of(),
            made.whom(),
            made.channel(),
            made.result(),
            at,
            made.note(),
            made.steppingDown());
    attempts.add(id, attempt);
    chronicle.add(List.of(line(id, attempt)));
    outbox.append(
        new ContactAttempted(
            id,
            complaint.matter().customerId(),
            attempt.attempt(),
            by,
            attempt.party(),
            attempt.channel(),
            attempt.result(),
            at),
        at);
    return attempt;
  }

  private void checkLadder(UUID id, NewContactAttempt made) {
    if (made.of() != ContactParty.CUSTOMER
        || (made.steppingDown() != null && !made.steppingDown().isBlank())) {
      return;
    }
    ContactChannel last = attempts.rung(id);
    if (made.channel().compareTo(last) > 0) {
      throw InvalidInput.field(
          "steppingDown",
          Sentence.of(
              "is required: a visit comes before a call and a call before a letter, and this is {0} after {1}; say why",
              made.channel(), last));
    }
  }

  private static Chronicle.Line line(UUID id, ContactAttempt attempt) {
    Map<String, String> data = new TreeMap<>();
    data.put("attempt", Integer.toString(attempt.attempt()));
    data.put("party", attempt.party().name());
    data.put("channel", attempt.channel().name());
    data.put("result", attempt.result().name());
    if (attempt.whom() != null) {
      data.put("whom", attempt.whom());
    }
    if (attempt.steppingDown() != null) {
      data.put("steppingDown", attempt.steppingDown());
    }
    return new Chronicle.Line(
        id, attempt.at(), Happening.CONTACT_ATTEMPTED, attempt.by(), attempt.note(), data);
  }
}
