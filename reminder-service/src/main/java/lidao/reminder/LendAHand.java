package lidao.reminder;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import lidao.reminder.letter.RecoverLetters;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * A tick runs on one instance at a time, and a busy day is too much for one: every instance sends
 * what the others have not taken, and goes on at once when another is gone.
 */
@Component
@ConditionalOnBooleanProperty(name = "lidao.ticks.enabled", matchIfMissing = true)
class LendAHand implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(LendAHand.class);

  private static final Duration GOODBYE = Duration.ofSeconds(15);

  private final SendDue sendDue;
  private final RecoverLetters recover;
  private volatile @Nullable ScheduledExecutorService hands;

  LendAHand(SendDue sendDue, RecoverLetters recover) {
    this.sendDue = sendDue;
    this.recover = recover;
  }

  @Override
  public void start() {
    ScheduledExecutorService started =
        Executors.newScheduledThreadPool(
            2,
            work -> {
              Thread thread = new Thread(work, "lidao-hand");
              thread.setDaemon(true);
              return thread;
            });
    long pause = sendDue.every().toSeconds();
    started.scheduleWithFixedDelay(this::help, pause, pause, TimeUnit.SECONDS);
    // The one that ran this tick may be the one that was killed.
    long look = recover.every().toSeconds();
    started.scheduleWithFixedDelay(this::takeOver, look, look, TimeUnit.SECONDS);
    hands = started;
  }

  private void help() {
    try {
      sendDue.run();
    } catch (RuntimeException e) {
      log.warn("Sending failed and is taken up again in {}", sendDue.every(), e);
    }
  }

  private void takeOver() {
    try {
      recover.run();
    } catch (RuntimeException e) {
      log.warn("Taking over failed and is tried again in {}", recover.every(), e);
    }
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
