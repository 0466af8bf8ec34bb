package lidao.messaging;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows the backlog to those who watch. It looks by itself every few seconds and remembers: a
 * scrape that asked a database or a broker that is away would time out, just when it matters. What
 * cannot be known is not a number.
 */
final class BacklogMeters implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(BacklogMeters.class);
  private static final int EVERY_SECONDS = 5;

  private final Backlog backlog;
  private final ScheduledExecutorService looking =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "backlog-meters");
            thread.setDaemon(true);
            return thread;
          });
  private final Map<Backlog.Listening, Long> lags = new ConcurrentHashMap<>();
  private volatile double oldestAge = Double.NaN;
  private volatile double parked = Double.NaN;

  BacklogMeters(Backlog backlog, MeterRegistry registry) {
    this.backlog = backlog;
    Gauge.builder("lidao.outbox.oldest.age", this, meters -> meters.oldestAge)
        .description("Age of the oldest event not yet relayed")
        .baseUnit("seconds")
        .register(registry);
    Gauge.builder("lidao.parked.waiting", this, meters -> meters.parked)
        .description("Events that wait for an operator, or behind one that does")
        .register(registry);
    for (Backlog.Listening each : backlog.listening()) {
      Gauge.builder("lidao.inbox.lag", this, meters -> meters.lag(each))
          .description("Records of the topic that this consumer has not yet applied")
          .tag("group", each.group())
          .tag("topic", each.topic())
          .register(registry);
    }
    looking.scheduleWithFixedDelay(this::look, 0, EVERY_SECONDS, TimeUnit.SECONDS);
  }

  private double lag(Backlog.Listening each) {
    Long lag = lags.get(each);
    return lag == null ? Double.NaN : lag;
  }

  private void look() {
    oldestAge = known(backlog::oldestAge);
    parked = known(() -> (double) backlog.parked());
    try {
      lags.putAll(backlog.lags());
    } catch (RuntimeException e) {
      lags.clear();
      log.debug("The lag is not known: {}", e.toString());
    }
  }

  private static double known(Supplier<Double> question) {
    try {
      return question.get();
    } catch (RuntimeException e) {
      log.debug("The backlog is not known: {}", e.toString());
      return Double.NaN;
    }
  }

  @Override
  public void close() {
    looking.shutdownNow();
  }
}
