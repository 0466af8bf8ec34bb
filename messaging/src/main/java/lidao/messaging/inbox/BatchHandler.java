package lidao.messaging.inbox;

import java.util.List;
import lidao.contract.Event;

/**
 * Applies events within the transaction of their poll. All of them take effect, or none: on a
 * failure they come again one by one, and the one that fails alone is parked. It is called again
 * for the rest, so it must keep nothing in memory.
 */
@FunctionalInterface
public interface BatchHandler<E extends Event> {

  /** Applies the events in order; {@link InvalidReport} says that one of them cannot be true. */
  void apply(List<Received<E>> events);
}
