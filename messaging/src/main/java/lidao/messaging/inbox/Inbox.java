package lidao.messaging.inbox;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import lidao.messaging.codec.EventCodec;
import lidao.messaging.codec.Undecodable;
import lidao.messaging.trace.Traces;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where events come in. One transaction a poll: names, effects and published events commit
 * together, then the offsets. A poll that fails is tried again event by event, and what cannot be
 * applied alone is parked with its reason.
 */
public final class Inbox {

  private static final Logger log = LoggerFactory.getLogger(Inbox.class);

  private final EventCodec codec;
  private final ApplyBatch applyBatch;
  private final ParkingLot parking;
  private final OneTransaction transaction;
  private final InboxMeters meters;
  private final Traces traces;
  private final Map<String, Subscription> subscriptions = new ConcurrentHashMap<>();

  Inbox(
      EventCodec codec,
      ApplyBatch applyBatch,
      ParkingLot parking,
      OneTransaction transaction,
      InboxMeters meters,
      Traces traces) {
    this.codec = codec;
    this.applyBatch = applyBatch;
    this.parking = parking;
    this.transaction = transaction;
    this.meters = meters;
    this.traces = traces;
  }

  /**
   * A new consumer of this service; its name is stored with what it has received and must never
   * change.
   */
  public Subscription subscribe(String consumer) {
    Subscription subscription = new Subscription(consumer, this);
    if (subscriptions.putIfAbsent(consumer, subscription) != null) {
      throw new IllegalArgumentException("two consumers are named " + consumer);
    }
    return subscription;
  }

  /** The consumer of that name, for a replay. */
  @Nullable Subscription subscription(String consumer) {
    return subscriptions.get(consumer);
  }

  void receive(Subscription subscription, List<ConsumerRecord<byte[], byte[]>> records) {
    try {
      take(subscription, records);
    } catch (RuntimeException e) {
      // In one line: it comes again with each try, for as long as a database is away.
      log.warn("Consumer {} waits and tries again: {}", subscription.name(), e.toString());
      throw e;
    }
  }

  private void take(Subscription subscription, List<ConsumerRecord<byte[], byte[]>> records) {
    parking.refuseIfHalted(subscription.name());
    List<Arrival> arrivals = records.stream().map(record -> Arrival.of(record, codec)).toList();
    var started = meters.start();
    try {
      apply(subscription, arrivals);
    } catch (RuntimeException e) {
      if (PassingFaults.isOne(e)) {
        throw e;
      }
      arrivals.forEach(arrival -> receiveAlone(subscription, arrival));
    }
    meters.received(subscription.name(), arrivals.size(), started);
  }

  private void apply(Subscription subscription, List<Arrival> arrivals) {
    traces.follow(
        subscription.name(),
        arrivals.stream().map(arrival -> arrival.event().traceparent()).toList(),
        () -> transaction.run(() -> applyBatch.apply(subscription, arrivals)));
  }

  private void receiveAlone(Subscription subscription, Arrival arrival) {
    try {
      apply(subscription, List.of(arrival));
    } catch (InvalidReport | Undecodable e) {
      transaction.run(() -> applyBatch.park(subscription, arrival, Refusal.of(e)));
    } catch (RuntimeException e) {
      if (PassingFaults.isOne(e)) {
        throw e;
      }
      if (!Refusal.isOfItsValues(e)) {
        parking.countUnexpected(subscription.name(), arrival.event().key(), e);
      }
      transaction.run(() -> applyBatch.park(subscription, arrival, Refusal.of(e)));
    }
  }
}
