package lidao.console.alerts;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Follows the changes of alerts in the database and hands them to whoever watches on this instance,
 * whichever instance made them. A change made here is seen at once, one made elsewhere within 50
 * ms; while nobody watches, nothing is asked.
 */
@Component
class AlertFeed implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(AlertFeed.class);
  private static final long POLL_MS = 50;
  private static final long BEAT_NANOS = TimeUnit.SECONDS.toNanos(15);
  private static final int BATCH = 500;

  private final Alerts alerts;
  private final Set<Watcher> watchers = ConcurrentHashMap.newKeySet();
  private final Semaphore work = new Semaphore(0);
  private final ExecutorService senders =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "alert-sender");
            thread.setDaemon(true);
            return thread;
          });
  private volatile @Nullable Thread thread;

  AlertFeed(Alerts alerts) {
    this.alerts = alerts;
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
    long beat = System.nanoTime();
    while (isRunning()) {
      try {
        boolean more = !watchers.isEmpty() && handOn();
        if (System.nanoTime() - beat > BEAT_NANOS) {
          beat = System.nanoTime();
          watchers.forEach(Watcher::beat);
        }
        if (!more) {
          work.tryAcquire(watchers.isEmpty() ? 1000 : POLL_MS, TimeUnit.MILLISECONDS);
          work.drainPermits();
        }
      } catch (DataAccessException | CannotCreateTransactionException e) {
        log.warn("The alert feed waits for the database: {}", e.getClass().getSimpleName());
        pause();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
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

  private static void pause() {
    try {
      Thread.sleep(500);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
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
