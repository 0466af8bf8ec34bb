package lidao.complaint.followup;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lidao.complaint.alert.Alarm;
import lidao.complaint.alert.Alerts;
import lidao.complaint.chronicle.Chronicle;
import lidao.complaint.chronicle.Happening;
import lidao.complaint.handling.CloseComplaint;
import lidao.complaint.handling.Complaint;
import lidao.complaint.handling.Complaints;
import lidao.complaint.handling.Matter;
import lidao.complaint.handling.Outcome;
import lidao.complaint.handling.ReopenComplaint;
import lidao.complaint.handling.StateOutcome;
import lidao.complaint.intake.FileAgain;
import lidao.contract.reminders.FollowUpAnswered;
import lidao.messaging.inbox.InvalidReport;
import lidao.messaging.inbox.Received;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Notes what a customer answers. "Not satisfied" opens a settled complaint again, whichever
 * question it answers, and files a new one where it has come to its end: the customer is told that
 * somebody will be in touch. "Satisfied" at the last follow-up closes a resolved one.
 */
@Component
class HearAnswer {

  private final Complaints complaints;
  private final FollowUps followUps;
  private final ReopenComplaint reopen;
  private final FileAgain again;
  private final CloseComplaint close;
  private final StateOutcome outcome;
  private final Chronicle chronicle;
  private final Alerts alerts;
  private final int lastFollowUp;

  HearAnswer(
      Complaints complaints,
      FollowUps followUps,
      ReopenComplaint reopen,
      FileAgain again,
      CloseComplaint close,
      StateOutcome outcome,
      Chronicle chronicle,
      Alerts alerts,
      @Value("${lidao.complaints.last-follow-up}") int lastFollowUp) {
    this.complaints = complaints;
    this.followUps = followUps;
    this.reopen = reopen;
    this.again = again;
    this.close = close;
    this.outcome = outcome;
    this.chronicle = chronicle;
    this.alerts = alerts;
    this.lastFollowUp = lastFollowUp;
  }

  void answered(List<Received<FollowUpAnswered>> received) {
    received.forEach(answer -> hear(answer.event()));
  }

  private void hear(FollowUpAnswered answer) {
    Complaint complaint =
        complaints
            .locked(answer.complaintId())
            .orElseThrow(
                () ->
                    new InvalidReport(
                        "complaintId", "is not a complaint on our books; discard this answer"));
    Optional<FollowUps.Asked> asked = followUps.asked(answer.followUpId());
    note(answer, asked);
    if (!answer.satisfied()) {
      notSatisfied(complaint, answer);
    } else if (complaint instanceof Complaint.Resolved resolved
        && !isOfAnEarlierRound(asked, resolved)) {
      satisfied(resolved, asked);
    }
  }

  private void notSatisfied(Complaint complaint, FollowUpAnswered answer) {
    String comment = answer.comment();
    String words = comment == null || comment.isBlank() ? null : comment;
    if (complaint instanceof Complaint.Closed closed) {
      again.file(closed, words);
    } else if (complaint instanceof Complaint.Settled settled
        && !answer.answeredAt().isBefore(settled.at())) {
      reopen.asTheCustomerSays(settled, words);
    }
  }

  private void satisfied(Complaint.Resolved resolved, Optional<FollowUps.Asked> asked) {
    if (asked.isPresent() && asked.get().workingDays() >= lastFollowUp) {
      outcome.state(resolved, Outcome.RECOVERED, false, null, null);
      close.close(resolved, null, null);
    } else if (resolved.matter().reopenings() > 0) {
      Matter matter = resolved.matter();
      alerts.raise(List.of(Alarm.recovered(matter.concern(), matter.reopenings())));
    }
  }

  /** Contentment with an earlier resolution says nothing about this one. */
  private static boolean isOfAnEarlierRound(
      Optional<FollowUps.Asked> asked, Complaint.Resolved resolved) {
    return asked.isPresent() && asked.get().round() < resolved.matter().reopenings();
  }

  private void note(FollowUpAnswered answer, Optional<FollowUps.Asked> asked) {
    Map<String, String> data = new TreeMap<>();
    data.put("followUpId", answer.followUpId().toString());
    data.put("satisfied", Boolean.toString(answer.satisfied()));
    asked.ifPresent(of -> data.put("workingDays", Integer.toString(of.workingDays())));
    chronicle.add(
        List.of(
            new Chronicle.Line(
                answer.complaintId(),
                answer.answeredAt(),
                Happening.FOLLOW_UP_ANSWERED,
                null,
                answer.comment(),
                data)));
  }
}
