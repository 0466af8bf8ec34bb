package lidao.messaging.inbox;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import lidao.chassis.http.Sentence;
import lidao.messaging.codec.Undecodable;
import lidao.messaging.trace.Traces;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** What operators can do with events that wait: look, replay, discard. */
final class ParkedEvents {

  /**
   * How a replay went.
   *
   * @param applied how many events took effect
   * @param stoppedAt the event that failed again, and holds up those behind it
   */
  record Drained(int applied, @Nullable Long stoppedAt, @Nullable Sentence reason) {}

  private final ParkedTable table;
  private final Inbox inbox;
  private final ApplyBatch applyBatch;
  private final TransactionTemplate transaction;
  private final Traces traces;

  ParkedEvents(
      ParkedTable table,
      Inbox inbox,
      ApplyBatch applyBatch,
      TransactionTemplate transaction,
      Traces traces) {
    this.table = table;
    this.inbox = inbox;
    this.applyBatch = applyBatch;
    this.transaction = transaction;
    this.traces = traces;
  }

  List<ParkedEvent> list(@Nullable String consumer, long after, int limit) {
    return table.list(consumer, after, limit);
  }

  Optional<ParkedEvent> find(long id) {
    return table.find(id);
  }

  /**
   * Applies an event again; where it holds its key, all that waits there, oldest first, a
   * transaction each.
   */
  Drained replay(ParkedEvent parked) {
    int applied = 0;
    Optional<ParkedEvent> next = next(parked);
    while (next.isPresent()) {
      ParkedEvent current = next.get();
      try {
        if (Boolean.TRUE.equals(transaction.execute(status -> applyIfStillWaiting(current)))) {
          applied++;
        }
      } catch (RuntimeException e) {
        if (PassingFaults.isOne(e)) {
          throw e;
        }
        Refusal refusal = Refusal.of(e);
        transaction.executeWithoutResult(status -> table.failedAgain(current.id(), refusal));
        return new Drained(applied, current.id(), refusal.sentence());
      }
      next = parked.holdsKey() ? next(parked) : Optional.empty();
    }
    return new Drained(applied, null, null);
  }

  /**
   * Gives an event up, for good and on record, and lets those behind it go.
   *
   * @return empty if an older event of the key has to be dealt with first
   */
  Optional<Drained> discard(ParkedEvent parked, String who, String why) {
    boolean done =
        Boolean.TRUE.equals(
            transaction.execute(
                status -> {
                  table.lock(parked.consumer(), parked.event().key());
                  if (next(parked).map(head -> head.id() != parked.id()).orElse(true)) {
                    return false;
                  }
                  table.discard(parked.id(), who, why);
                  return true;
                }));
    if (!done) {
      return Optional.empty();
    }
    return Optional.of(parked.holdsKey() ? replay(parked) : new Drained(0, null, null));
  }

  private Optional<ParkedEvent> next(ParkedEvent parked) {
    return parked.holdsKey()
        ? table.head(parked.consumer(), parked.event().key())
        : table.find(parked.id());
  }

  private boolean applyIfStillWaiting(ParkedEvent parked) {
    table.lock(parked.consumer(), parked.event().key());
    if (table.find(parked.id()).isEmpty()) {
      return false;
    }
    Subscription subscription = inbox.subscription(parked.consumer());
    if (subscription == null) {
      throw new Undecodable(
          null, Sentence.of("this service no longer has a consumer {0}", parked.consumer()));
    }
    traces.follow(
        subscription.name(),
        Collections.singletonList(parked.event().traceparent()),
        () -> applyBatch.replay(subscription, parked.event()));
    table.remove(parked.id());
    return true;
  }
}
