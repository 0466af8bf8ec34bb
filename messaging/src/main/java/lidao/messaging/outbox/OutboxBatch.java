package lidao.messaging.outbox;

import java.util.List;
import lidao.messaging.codec.WireEvent;

/**
 * The oldest events of the outbox, taken out of it in one transaction.
 *
 * @param numbers their sequence numbers, rising
 * @param events the events at these numbers
 */
record OutboxBatch(List<Long> numbers, List<WireEvent> events) {

  boolean isEmpty() {
    return events.isEmpty();
  }

  int size() {
    return events.size();
  }

  BatchMark mark() {
    return BatchMark.of(numbers, events.stream().map(WireEvent::name).toList());
  }
}
