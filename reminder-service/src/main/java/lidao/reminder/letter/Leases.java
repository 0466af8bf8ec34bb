package lidao.reminder.letter;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import lidao.reminder.house.ReminderSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Renews the leases of the rounds that this instance has under way, four times in a lease: a slow
 * mail server cannot outlast one, and what a killed instance held is free within one.
 */
@Component
class Leases implements DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(Leases.class);

  private final Letters letters;
  private final Duration lease;
  private final Set<UUID> open = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService heartbeat =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "lidao-leases");
            thread.setDaemon(true);
            return thread;
          });

  Leases(Letters letters, ReminderSettings settings) {
    this.letters = letters;
    this.lease = settings.lease();
    long every = Math.max(1, lease.toMillis() / 4);
    heartbeat.scheduleAtFixedRate(this::renew, every, every, TimeUnit.MILLISECONDS);
  }

  void hold(UUID round) {
    open.add(round);
  }

  void release(UUID round) {
    open.remove(round);
  }

  private void renew() {
    if (open.isEmpty()) {
      return;
    }
    try {
      letters.renew(open, lease);
    } catch (RuntimeException e) {
      log.warn("Leases could not be renewed and are tried again within a quarter of a lease", e);
    }
  }

  @Override
  public void destroy() {
    heartbeat.shutdownNow();
  }
}
