package lidao.messaging.outbox;

import java.time.Clock;
import java.time.Instant;
import lidao.contract.Catalog;
import lidao.contract.Fact;
import lidao.contract.State;
import lidao.messaging.codec.EventCodec;
import lidao.messaging.codec.EventName;
import lidao.messaging.codec.WireEvent;
import lidao.messaging.trace.Traces;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Publishes facts together with the state they tell of: what is appended in a transaction is
 * published once it commits, and never if it does not.
 */
public final class Outbox {

  /**
   * What a broker of the house accepts with room to spare; one refused record would hold up
   * everybody behind it.
   */
  public static final int LARGEST_VALUE = 900_000;

  private final OutboxTable table;
  private final EventCodec codec;
  private final String source;
  private final Clock clock;
  private final Traces traces;
  private final Runnable wake;

  Outbox(
      OutboxTable table,
      EventCodec codec,
      String source,
      Clock clock,
      Traces traces,
      Runnable wake) {
    this.table = table;
    this.codec = codec;
    this.source = source;
    this.clock = clock;
    this.traces = traces;
    this.wake = wake;
  }

  /**
   * Publishes a fact that happened now, when the current transaction commits.
   *
   * @throws IllegalStateException outside a transaction
   * @throws EventTooLarge if its JSON has more than {@link #LARGEST_VALUE} bytes
   */
  public void append(Fact fact) {
    append(fact, clock.instant());
  }

  /** Publishes a fact that happened at another time than now. */
  public void append(Fact fact, Instant happenedAt) {
    append(fact, happenedAt, null);
  }

  /**
   * Publishes a fact in a trace of its own, where one transaction holds what several have asked.
   *
   * @param traceparent of the request that led to it, as {@link Traces#current} told it there;
   *     null: of what goes on now
   */
  public void append(Fact fact, Instant happenedAt, @Nullable String traceparent) {
    Catalog.Entry entry = Catalog.of(fact.getClass());
    byte[] value = codec.value(fact);
    // Headers count too, and keys may come from elsewhere.
    if (value.length + fact.key().length() + fact.subject().length() > LARGEST_VALUE) {
      throw new EventTooLarge(entry.type(), value.length);
    }
    String trace = traceparent == null ? traces.current() : traceparent;
    add(entry, fact.key(), fact.subject(), happenedAt, trace, value);
  }

  /** Removes a state from its compacted topic: readers forget the key. */
  public void appendTombstone(Class<? extends State> state, String key) {
    Catalog.Entry entry = Catalog.of(state);
    add(entry, key, key, clock.instant(), traces.current(), null);
  }

  private void add(
      Catalog.Entry entry,
      String key,
      String subject,
      Instant time,
      @Nullable String traceparent,
      byte @Nullable [] value) {
    String topic = entry.topic().topicName();
    EventName name = new EventName(source, UuidV7.next().toString());
    pending().add(new WireEvent(topic, key, name, entry.type(), subject, time, traceparent, value));
  }

  private PendingEvents pending() {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("an event can only be published within a transaction");
    }
    if (TransactionSynchronizationManager.getResource(this) instanceof PendingEvents pending) {
      return pending;
    }
    PendingEvents pending = new PendingEvents(this, table, wake);
    TransactionSynchronizationManager.bindResource(this, pending);
    TransactionSynchronizationManager.registerSynchronization(pending);
    return pending;
  }
}
