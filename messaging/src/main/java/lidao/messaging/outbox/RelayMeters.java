package lidao.messaging.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.atomic.AtomicInteger;

/** What the outbox shows to those who watch. */
final class RelayMeters {

  private final MeterRegistry registry;
  private final Timer batches;
  private final Counter relayed;
  private final Counter failures;
  private final AtomicInteger leading = new AtomicInteger();

  RelayMeters(MeterRegistry registry) {
    this.registry = registry;
    this.batches =
        Timer.builder("lidao.outbox.batch")
            .description("From taking a batch to Kafka's commit")
            .register(registry);
    this.relayed =
        Counter.builder("lidao.outbox.relayed")
            .description("Events carried to Kafka")
            .register(registry);
    this.failures =
        Counter.builder("lidao.outbox.failures")
            .description("Batches the relay had to start over")
            .register(registry);
    Gauge.builder("lidao.outbox.leading", leading, AtomicInteger::get)
        .description("1 on the instance that relays")
        .register(registry);
  }

  Timer.Sample start() {
    return Timer.start(registry);
  }

  void relayed(int events, Timer.Sample started) {
    started.stop(batches);
    relayed.increment(events);
  }

  void failed() {
    failures.increment();
  }

  void leading(boolean yes) {
    leading.set(yes ? 1 : 0);
  }
}
