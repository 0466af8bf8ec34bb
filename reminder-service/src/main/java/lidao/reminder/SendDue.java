package lidao.reminder;

import java.time.Duration;
import lidao.chassis.time.Tick;
import lidao.reminder.followup.TakeUpFollowUps;
import lidao.reminder.greeting.TakeUpDue;
import lidao.reminder.letter.SendLetters;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes up and sends whatever is due, until nothing more is. */
@Component
class SendDue implements Tick {

  private final TakeUpDue greetings;
  private final TakeUpFollowUps followUps;
  private final SendLetters letters;
  private volatile boolean closing;

  SendDue(TakeUpDue greetings, TakeUpFollowUps followUps, SendLetters letters) {
    this.greetings = greetings;
    this.followUps = followUps;
    this.letters = letters;
  }

  @EventListener(ContextClosedEvent.class)
  void close() {
    closing = true;
  }

  @Override
  public String name() {
    return "send";
  }

  @Override
  public Duration every() {
    return Duration.ofSeconds(2);
  }

  @Override
  public void run() {
    while (!closing && greetings.round(letters.room()) + followUps.round() + letters.round() > 0) {
      // No more is taken up than can be sent now: the rest of a million stays where it is.
    }
  }
}
