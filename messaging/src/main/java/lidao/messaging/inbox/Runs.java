package lidao.messaging.inbox;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gathers neighbours of one type into runs, so that a handler gets them together and the order
 * between types stays.
 */
final class Runs {

  private final Subscription subscription;
  private final List<Received<?>> run = new ArrayList<>();
  private final List<String> tombstones = new ArrayList<>();
  private Subscription.@Nullable Route<?> route;

  Runs(Subscription subscription) {
    this.subscription = subscription;
  }

  void add(Subscription.Route<?> next, Received<?> received) {
    if (next != route || !tombstones.isEmpty()) {
      flush();
      route = next;
    }
    run.add(received);
  }

  void addTombstone(String key) {
    if (!run.isEmpty()) {
      flush();
    }
    tombstones.add(key);
  }

  void flush() {
    if (route != null && !run.isEmpty()) {
      route.apply(List.copyOf(run));
    }
    subscription.forget(tombstones);
    run.clear();
    tombstones.clear();
  }
}
