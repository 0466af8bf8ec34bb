package lidao.messaging.inbox;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lidao.chassis.http.Sentence;
import lidao.contract.Catalog;
import lidao.contract.Event;
import lidao.messaging.codec.EventCodec;
import lidao.messaging.codec.Undecodable;
import lidao.messaging.codec.WireEvent;
import org.jspecify.annotations.Nullable;

/** Applies what is fresh of some arrivals within the current transaction, in their order. */
final class ApplyBatch {

  private final EventCodec codec;
  private final InboxTable inbox;
  private final ParkedTable parked;
  private final InboxMeters meters;

  ApplyBatch(EventCodec codec, InboxTable inbox, ParkedTable parked, InboxMeters meters) {
    this.codec = codec;
    this.inbox = inbox;
    this.parked = parked;
    this.meters = meters;
  }

  void apply(Subscription subscription, List<Arrival> arrivals) {
    List<Arrival> fresh = fresh(subscription, arrivals);
    Set<String> held =
        new HashSet<>(parked.heldKeys(subscription.name(), keysThatMayBeHeld(fresh)));
    Runs runs = new Runs(subscription);
    for (Arrival arrival : fresh) {
      if (arrival.holdsKey() && held.contains(arrival.event().key())) {
        parked.add(
            subscription.name(),
            arrival,
            new Refusal(null, Sentence.of("waits behind an earlier event of its key")));
        continue;
      }
      try {
        offer(subscription, runs, arrival);
      } catch (InvalidReport | Undecodable e) {
        parkNow(subscription, arrival, Refusal.of(e));
        if (arrival.holdsKey()) {
          held.add(arrival.event().key());
        }
      }
    }
    runs.flush();
  }

  /** Parks an arrival that could not be applied alone. */
  void park(Subscription subscription, Arrival arrival, Refusal refusal) {
    if (!fresh(subscription, List.of(arrival)).isEmpty()) {
      parkNow(subscription, arrival, refusal);
    }
  }

  /** Applies an event again, whether or not its name is known: the replay of a parked one. */
  void replay(Subscription subscription, WireEvent event) {
    Runs runs = new Runs(subscription);
    offer(subscription, runs, Arrival.of(event));
    runs.flush();
  }

  private void parkNow(Subscription subscription, Arrival arrival, Refusal refusal) {
    parked.add(subscription.name(), arrival, refusal);
    meters.parked(subscription.name());
  }

  private List<Arrival> fresh(Subscription subscription, List<Arrival> arrivals) {
    if (subscription.isIdempotent()) {
      return arrivals;
    }
    InboxTable.Sorted sorted = inbox.sort(subscription.name(), arrivals);
    for (Arrival reused : sorted.reused()) {
      parkNow(
          subscription,
          reused,
          new Refusal(
              "ce_id", Sentence.of("another event came before under the same source and id")));
    }
    return sorted.fresh();
  }

  private void offer(Subscription subscription, Runs runs, Arrival arrival) {
    if (arrival.fault() != null) {
      throw arrival.fault();
    }
    WireEvent event = arrival.event();
    Catalog.Entry entry = Catalog.ofType(event.type()).orElse(null);
    Subscription.@Nullable Route<?> route =
        entry == null ? null : subscription.route(entry.event());
    if (arrival.isTombstone()) {
      runs.addTombstone(event.key());
    } else if (route != null) {
      Received<?> received = received(route.type(), arrival);
      route.check(received.event());
      runs.add(route, received);
    } else if (!arrival.holdsKey() && !belongs(entry, event)) {
      throw new Undecodable("ce_type", Sentence.of("no type of this topic: {0}", event.type()));
    } else {
      // A fact of a type we do not use, or of a version younger than this reader.
      meters.ignored(subscription.name());
    }
  }

  private static boolean belongs(Catalog.@Nullable Entry entry, WireEvent event) {
    return entry != null && entry.topic().topicName().equals(event.topic());
  }

  private <E extends Event> Received<E> received(Class<E> type, Arrival arrival) {
    WireEvent event = arrival.event();
    return new Received<>(
        codec.read(event.value(), type),
        event.name(),
        event.key(),
        event.subject(),
        event.time(),
        event.traceparent(),
        arrival.digest());
  }

  private static List<String> keysThatMayBeHeld(List<Arrival> arrivals) {
    List<String> keys = new ArrayList<>();
    for (Arrival arrival : arrivals) {
      if (arrival.holdsKey()) {
        keys.add(arrival.event().key());
      }
    }
    return keys;
  }
}
