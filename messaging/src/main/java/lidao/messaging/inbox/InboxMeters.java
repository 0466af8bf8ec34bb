package lidao.messaging.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/** What the inbox shows to those who watch. */
final class InboxMeters {

  private final MeterRegistry registry;

  InboxMeters(MeterRegistry registry) {
    this.registry = registry;
  }

  Timer.Sample start() {
    return Timer.start(registry);
  }

  void received(String consumer, int events, Timer.Sample started) {
    started.stop(registry.timer("lidao.inbox.batch", "consumer", consumer));
    registry.counter("lidao.inbox.received", "consumer", consumer).increment(events);
  }

  void parked(String consumer) {
    registry.counter("lidao.inbox.parked", "consumer", consumer).increment();
  }

  void ignored(String consumer) {
    registry.counter("lidao.inbox.ignored", "consumer", consumer).increment();
  }
}
