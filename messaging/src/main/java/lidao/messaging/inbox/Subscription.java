package lidao.messaging.inbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import lidao.contract.Event;
import lidao.contract.Report;
import lidao.contract.State;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.messaging.Message;

/**
 * What one consumer of a service listens to, and what it does with it. Made by {@link
 * Inbox#subscribe}.
 */
public final class Subscription {

  record Route<E extends Event>(Class<E> type, Consumer<? super E> check, BatchHandler<E> handler) {

    void check(Event event) {
      check.accept(type.cast(event));
    }

    @SuppressWarnings("unchecked") // a run holds events of this route's type only
    void apply(List<? extends Received<?>> run) {
      handler.apply((List<Received<E>>) run);
    }
  }

  private final String name;
  private final Inbox inbox;
  private final Map<Class<?>, Route<?>> routes = new HashMap<>();
  private @Nullable Consumer<List<String>> tombstones;
  private boolean idempotent;
  private Pace pace = Pace.NONE;

  Subscription(String name, Inbox inbox) {
    this.name = name;
    this.inbox = inbox;
  }

  /** Events of this type go to the handler. */
  public <E extends Event> Subscription on(Class<E> type, BatchHandler<E> handler) {
    routes.put(type, new Route<E>(type, event -> {}, handler));
    return this;
  }

  /**
   * Reports of this type that the check refuses with {@link InvalidReport} are parked; the others
   * go to the handler.
   */
  public <E extends Report> Subscription on(
      Class<E> type, Consumer<? super E> check, BatchHandler<E> handler) {
    routes.put(type, new Route<>(type, check, handler));
    return this;
  }

  /** The keys of states that are gone from their compacted topic. */
  public Subscription onTombstones(Class<? extends State> state, Consumer<List<String>> keys) {
    this.tombstones = keys;
    return this;
  }

  /**
   * Applying an event twice changes nothing (a versioned state, a row keyed by event name), so no
   * names are kept.
   */
  public Subscription idempotent() {
    this.idempotent = true;
    return this;
  }

  /**
   * Nobody waits for these events: after a poll that was not full the next one begins no sooner
   * than this after it, so that a busy topic comes in few polls instead of many small ones.
   */
  public Subscription unhurried(Duration atLeast) {
    this.pace = new Pace(atLeast);
    return this;
  }

  /** The function to bind; Spring Cloud Stream hands it one poll at a time. */
  public Consumer<Message<List<byte[]>>> consumer() {
    return message -> {
      List<ConsumerRecord<byte[], byte[]>> records = PolledRecords.of(message);
      pace.keep(records.size(), () -> inbox.receive(this, records));
    };
  }

  String name() {
    return name;
  }

  boolean isIdempotent() {
    return idempotent;
  }

  @Nullable Route<?> route(Class<?> type) {
    return routes.get(type);
  }

  void forget(List<String> keys) {
    if (tombstones != null && !keys.isEmpty()) {
      tombstones.accept(new ArrayList<>(keys));
    }
  }
}
