package lidao.interaction.timeline;

import java.util.List;
import java.util.function.Function;
import lidao.contract.Fact;
import lidao.contract.reminders.FollowUpAnswered;
import lidao.contract.reminders.FollowUpDue;
import lidao.contract.reminders.FollowUpSent;
import lidao.messaging.inbox.Received;
import org.springframework.stereotype.Component;

/**
 * Questions after a complaint as {@code care.reminders.v1} tells, for the timeline. One statement a
 * batch of one type.
 */
@Component
public class HeardFollowUps {

  private final Happenings happenings;

  HeardFollowUps(Happenings happenings) {
    this.happenings = happenings;
  }

  /** Time to ask whether a complaint stayed resolved. */
  public void followUpDue(List<Received<FollowUpDue>> events) {
    hear(
        events,
        r -> {
          var e = r.event();
          return Happening.reminder(
                  r,
                  "FOLLOW_UP_DUE",
                  e.customerId(),
                  r.time(),
                  null,
                  "workingDays",
                  e.workingDays(),
                  "dueOn",
                  e.dueOn())
              .about(e.complaintId());
        });
  }

  /** The question went out. */
  public void followUpSent(List<Received<FollowUpSent>> events) {
    hear(
        events,
        r -> {
          var e = r.event();
          return Happening.reminder(
                  r,
                  "FOLLOW_UP_SENT",
                  e.customerId(),
                  e.sentAt(),
                  null,
                  "workingDays",
                  e.workingDays(),
                  "manner",
                  e.manner())
              .about(e.complaintId());
        });
  }

  /** The customer answered. */
  public void followUpAnswered(List<Received<FollowUpAnswered>> events) {
    hear(
        events,
        r -> {
          var e = r.event();
          return Happening.reminder(
                  r,
                  "FOLLOW_UP_ANSWERED",
                  e.customerId(),
                  e.answeredAt(),
                  e.comment(),
                  "satisfied",
                  e.satisfied())
              .about(e.complaintId());
        });
  }

  private <E extends Fact> void hear(
      List<Received<E>> events, Function<Received<E>, Happening> happening) {
    happenings.add(events.stream().map(happening).toList());
  }
}
