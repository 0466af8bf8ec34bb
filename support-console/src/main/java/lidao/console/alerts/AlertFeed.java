package lidao.console.alerts;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import lidao.chassis.time.Rounds;
import lidao.console.staff.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Follows the changes of alerts in the database and hands them to whoever watches on this instance,
 * whichever instance made them. A change made here is seen at once, one made elsewhere within 50
 * ms; while nobody watches, nothing is asked.
 */
@Component
class AlertFeed implements SmartLifecycle {

  private static final long POLL_MS = 50;
  private static final long PAUSE_MS = 500;
  private static final long BEAT_NANOS = TimeUnit.SECONDS.toNanos(15);
  private static final long LOOK_NANOS = TimeUnit.SECONDS.toNanos(2);
  private static final int BATCH = 500;

  private final Alerts alerts;
  private final Staff staff;
  private final Rounds rounds;
  private final Set<Watcher> watchers = ConcurrentHashMap.newKeySet();
  private final Semaphore work = new Semaphore(0);
  private final ExecutorService senders =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "alert-sender");
            thread.setDaemon(true);
            return thread;
          });
  private long beat = System.nanoTime();
  private long look = beat;
  private volatile @Nullable Thread thread;

  AlertFeed(Alerts alerts, Staff staff, MeterRegistry meters) {
    this.alerts = alerts;
    this.staff = staff;
    this.rounds = new Rounds("alert-feed", meters);
  }

  void join(Watcher watcher) {
    watcher.sendOn(senders);
    watcher.onEnd(() -> watchers.remove(watcher));
    watchers.add(watcher);
    wake();
  }

  void wake() {
    if (work.availablePermits() == 0) {
      work.release();
    }
  }

  private void follow() {
    while (isRunning()) {
      boolean done = rounds.run(this::round);
      await(done ? (watchers.isEmpty() ? 1000 : POLL_MS) : PAUSE_MS);
    }
  }

  private void round() {
    if (!watchers.isEmpty()) {
      while (handOn() && isRunning()) {}
      if (System.nanoTime() - look > LOOK_NANOS) {
        look = System.nanoTime();
        letGo();
      }
    }
    if (System.nanoTime() - beat > BEAT_NANOS) {
      beat = System.nanoTime();
      watchers.forEach(Watcher::beat);
    }
  }

  /** Whether there may be more at once. */
  private boolean handOn() {
    long oldest = watchers.stream().mapToLong(Watcher::position).min().orElse(Long.MAX_VALUE);
    List<Alert> changed = alerts.changedAfter(oldest, BATCH);
    if (!changed.isEmpty()) {
      watchers.forEach(watcher -> watcher.offer(changed));
    }
    return changed.size() == BATCH;
  }

  // Whoever was deactivated sees nothing more; whose roles changed comes back with the new ones.
  private void letGo() {
    List<Watcher> people =
        watchers.stream().filter(watcher -> watcher.viewer().version() != null).toList();
    Map<String, Long> current =
        staff.activeVersions(
            people.stream().map(watcher -> watcher.viewer().id()).distinct().toList());
    people.stream()
        .filter(w -> !Objects.equals(w.viewer().version(), current.get(w.viewer().id())))
        .forEach(Watcher::end);
  }

  private void await(long ms) {
    try {
      work.tryAcquire(ms, TimeUnit.MILLISECONDS);
      work.drainPermits();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      thread = null;
    }
  }

  /** What the feed fails for now, by the name of its class; null if it does not. */
  @Nullable String fault() {
    return rounds.fault();
  }

  @Override
  public void start() {
    Thread starting = new Thread(this::follow, "alert-feed");
    starting.setDaemon(true);
    thread = starting;
    starting.start();
  }

  // Before the web server, which would wait for open streams to end by themselves.
  @Override
  public void stop() {
    thread = null;
    wake();
    watchers.forEach(Watcher::end);
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }
}
