package lidao.interaction.timeline;

import java.util.List;
import java.util.function.Function;
import lidao.contract.Fact;
import lidao.contract.reminders.BirthdayDue;
import lidao.contract.reminders.FestivalDue;
import lidao.contract.reminders.FollowUpAnswered;
import lidao.contract.reminders.FollowUpDue;
import lidao.contract.reminders.FollowUpSent;
import lidao.contract.reminders.GreetingFailed;
import lidao.contract.reminders.GreetingSent;
import lidao.contract.reminders.GreetingSkipped;
import lidao.messaging.inbox.Received;
import org.springframework.stereotype.Component;

/** What {@code care.reminders.v1} tells, for the timeline. One statement a batch of one type. */
@Component
public class HeardReminders {

  private final Happenings happenings;

  HeardReminders(Happenings happenings) {
    this.happenings = happenings;
  }

  /** A birthday in the household. */
  public void birthdayDue(List<Received<BirthdayDue>> events) {
    hear(
        events,
        r -> {
          var e = r.event();
          return Happening.reminder(
              r,
              "BIRTHDAY_DUE",
              e.customerId(),
              r.time(),
              e.honouree(),
              "relation",
              e.relation(),
              "date",
              e.date());
        });
  }

  /** A festival of the household. */
  public void festivalDue(List<Received<FestivalDue>> events) {
    hear(
        events,
        r -> {
          var e = r.event();
          return Happening.reminder(
              r,
              "FESTIVAL_DUE",
              e.customerId(),
              r.time(),
              null,
              "festival",
              e.festival(),
              "date",
              e.date());
        });
  }

  /** A greeting left the house. */
  public void greetingSent(List<Received<GreetingSent>> events) {
    hear(
        events,
        r -> {
          var e = r.event();
          return Happening.reminder(
              r,
              "GREETING_SENT",
              e.customerId(),
              e.sentAt(),
              null,
              "occasion",
              e.occasion(),
              "channel",
              e.channel(),
              "language",
              e.language());
        });
  }

  /** A greeting was not sent, on purpose. */
  public void greetingSkipped(List<Received<GreetingSkipped>> events) {
    hear(
        events,
        r -> {
          var e = r.event();
          return Happening.reminder(
              r,
              "GREETING_SKIPPED",
              e.customerId(),
              r.time(),
              null,
              "occasion",
              e.occasion(),
              "reason",
              e.reason());
        });
  }

  /** A greeting could not be delivered, or may not have been. */
  public void greetingFailed(List<Received<GreetingFailed>> events) {
    hear(
        events,
        r -> {
          var e = r.event();
          return Happening.reminder(
              r,
              "GREETING_FAILED",
              e.customerId(),
              r.time(),
              null,
              "occasion",
              e.occasion(),
              "channel",
              e.channel(),
              "outcome",
              e.outcome(),
              "reason",
              e.reason());
        });
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
