package lidao.interaction.timeline;

import java.util.List;
import java.util.function.Function;
import lidao.contract.Fact;
import lidao.contract.reminders.BirthdayDue;
import lidao.contract.reminders.FestivalDue;
import lidao.contract.reminders.GreetingFailed;
import lidao.contract.reminders.GreetingSent;
import lidao.contract.reminders.GreetingSkipped;
import lidao.messaging.inbox.Received;
import org.springframework.stereotype.Component;

/**
 * Days of the household and their greetings as {@code care.reminders.v1} tells, for the timeline.
 * One statement a batch of one type.
 */
@Component
public class HeardGreetings {

  private final Happenings happenings;

  HeardGreetings(Happenings happenings) {
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

  private <E extends Fact> void hear(
      List<Received<E>> events, Function<Received<E>, Happening> happening) {
    happenings.add(events.stream().map(happening).toList());
  }
}
