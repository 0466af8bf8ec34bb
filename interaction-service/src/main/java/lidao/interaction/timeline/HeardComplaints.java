package lidao.interaction.timeline;

import java.util.List;
import java.util.function.Function;
import lidao.contract.Fact;
import lidao.contract.complaints.ComplaintAcknowledged;
import lidao.contract.complaints.ComplaintAnswered;
import lidao.contract.complaints.ComplaintClosed;
import lidao.contract.complaints.ComplaintDeclined;
import lidao.contract.complaints.ComplaintFiled;
import lidao.contract.complaints.ComplaintReopened;
import lidao.contract.complaints.ComplaintResolved;
import lidao.messaging.inbox.Received;
import org.springframework.stereotype.Component;

/**
 * The life of complaints as {@code care.complaints.v1} tells it, for the timeline and the brief.
 * Four statements a batch of one type.
 */
@Component
public class HeardComplaints {

  private final Happenings happenings;
  private final ComplaintBook book;

  HeardComplaints(Happenings happenings, ComplaintBook book) {
    this.happenings = happenings;
    this.book = book;
  }

  /** A complaint is open and may have a customer. */
  public void filed(List<Received<ComplaintFiled>> events) {
    hear(
        events,
        ComplaintStep::filed,
        r -> {
          var e = r.event();
          return Happening.complaint(
              r,
              "FILED",
              e.complaintId(),
              e.customerId(),
              e.filedAt(),
              e.summary(),
              "number",
              e.number(),
              "severity",
              e.severity());
        });
  }

  /** The customer heard that we are on it. */
  public void acknowledged(List<Received<ComplaintAcknowledged>> events) {
    hear(
        events,
        e -> ComplaintStep.of(e.complaintId(), e.customerId(), null, e.acknowledgedAt()),
        r -> {
          var e = r.event();
          return Happening.complaint(
              r, "ACKNOWLEDGED", e.complaintId(), e.customerId(), e.acknowledgedAt(), null);
        });
  }

  /** The customer has an answer in substance. */
  public void answered(List<Received<ComplaintAnswered>> events) {
    hear(
        events,
        e -> ComplaintStep.of(e.complaintId(), e.customerId(), null, e.answeredAt()),
        r -> {
          var e = r.event();
          return Happening.complaint(
              r, "ANSWERED", e.complaintId(), e.customerId(), e.answeredAt(), null);
        });
  }

  /** A complaint is no longer open. */
  public void resolved(List<Received<ComplaintResolved>> events) {
    hear(
        events,
        e -> ComplaintStep.of(e.complaintId(), e.customerId(), false, e.resolvedAt()),
        r -> {
          var e = r.event();
          return Happening.complaint(
              r,
              "RESOLVED",
              e.complaintId(),
              e.customerId(),
              e.resolvedAt(),
              e.resolution(),
              "number",
              e.number(),
              "severity",
              e.severity());
        });
  }

  /** The house has said no and offered something else. */
  public void declined(List<Received<ComplaintDeclined>> events) {
    hear(
        events,
        e -> ComplaintStep.of(e.complaintId(), e.customerId(), false, e.declinedAt()),
        r -> {
          var e = r.event();
          return Happening.complaint(
              r, "DECLINED", e.complaintId(), e.customerId(), e.declinedAt(), e.alternative());
        });
  }

  /** A complaint is open again. */
  public void reopened(List<Received<ComplaintReopened>> events) {
    hear(
        events,
        e -> ComplaintStep.of(e.complaintId(), e.customerId(), true, e.reopenedAt()),
        r -> {
          var e = r.event();
          return Happening.complaint(
              r, "REOPENED", e.complaintId(), e.customerId(), e.reopenedAt(), e.reason());
        });
  }

  /** A complaint has come to its end. */
  public void closed(List<Received<ComplaintClosed>> events) {
    hear(
        events,
        e -> ComplaintStep.of(e.complaintId(), e.customerId(), false, e.closedAt()),
        r -> {
          var e = r.event();
          return Happening.complaint(
              r, "CLOSED", e.complaintId(), e.customerId(), e.closedAt(), null);
        });
  }

  private <E extends Fact> void hear(
      List<Received<E>> events,
      Function<E, ComplaintStep> step,
      Function<Received<E>, Happening> happening) {
    List<ComplaintStep> steps = events.stream().map(r -> step.apply(r.event())).toList();
    book.note(steps);
    happenings.add(events.stream().map(happening).toList());
    happenings.giveToCustomers(steps.stream().map(ComplaintStep::complaintId).distinct().toList());
  }
}
