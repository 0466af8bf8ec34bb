package lidao.reminder;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import lidao.chassis.time.Rounds;
import lidao.reminder.letter.RecoverLetters;
import lidao.reminder.occasion.SharedPlanning;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * A tick runs on one instance at a time, and a busy day is too much for one: every instance sends
 * and plans what the others have not taken, and goes on at once when another is gone.
 */
@Component
@ConditionalOnBooleanProperty(name = "lidao.ticks.enabled", matchIfMissing = true)
class LendAHand implements SmartLifecycle {

  private static final Duration GOODBYE = Duration.ofSeconds(15);

  private final SendDue sendDue;
  private final RecoverLetters recover;
  private final Rounds sending;
  private final Rounds takingOver;
  private final SharedPlanning planning;
  private final Rounds plans;
  private volatile @Nullable ScheduledExecutorService hands;

  LendAHand(
      SendDue sendDue, RecoverLetters recover, SharedPlanning planning, MeterRegistry meters) {
    this.plans = new Rounds("planning", meters);
    this.sending = new Rounds("sending", meters);
    this.takingOver = new Rounds("taking-over", meters);
    this.sendDue = sendDue;
    this.recover = recover;
    this.planning = planning;
  }

  @Override
  public void start() {
    ScheduledExecutorService started =
        Executors.newScheduledThreadPool(
            3,
            work -> {
              Thread thread = new Thread(work, "lidao-hand");
              thread.setDaemon(true);
              return thread;
            });
    long pause = sendDue.every().toSeconds();
    started.scheduleWithFixedDelay(() -> sending.run(sendDue::run), pause, pause, TimeUnit.SECONDS);
    started.scheduleWithFixedDelay(() -> plans.run(planning::help), pause, pause, TimeUnit.SECONDS);
    // The one that ran this tick may be the one that was killed.
    long look = recover.every().toSeconds();
    started.scheduleWithFixedDelay(
        () -> takingOver.run(recover::run), look, look, TimeUnit.SECONDS);
    hands = started;
  }

  @Override
  public void stop() {
    ScheduledExecutorService running = hands;
    hands = null;
    if (running != null) {
      running.shutdown();
      try {
        running.awaitTermination(GOODBYE.toSeconds(), TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public boolean isRunning() {
    return hands != null;
  }
}
