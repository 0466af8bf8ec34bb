package lidao.profiles;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import lidao.contract.customers.CustomerProfile;
import lidao.messaging.inbox.Inbox;
import lidao.messaging.inbox.Received;
import org.springframework.messaging.Message;

/**
 * Applies {@code care.profiles.v1}: the highest version wins, so a repeat or a late one changes
 * nothing. Four statements a batch, and one for tombstones, before the listeners'.
 */
public class ProfileArrivals {

  private final ProfileTable table;
  private final LookupKeys keys;
  private final ArrivalLock lock;
  private final List<ProfileListener> listeners;

  ProfileArrivals(
      ProfileTable table, LookupKeys keys, ArrivalLock lock, List<ProfileListener> listeners) {
    this.table = table;
    this.keys = keys;
    this.lock = lock;
    this.listeners = List.copyOf(listeners);
  }

  /**
   * The consumer to bind to {@code care.profiles.v1}. It goes by the name {@code profiles} in every
   * service, and keeps no names of events: a version that is not newer changes nothing.
   */
  public Consumer<Message<List<byte[]>>> consumer(Inbox inbox) {
    return inbox
        .subscribe("profiles")
        .idempotent()
        .on(CustomerProfile.class, this::apply)
        .onTombstones(CustomerProfile.class, this::forget)
        .consumer();
  }

  /** Stores the profiles that are newer and tells the listeners of them; within a transaction. */
  public void apply(List<Received<CustomerProfile>> events) {
    Map<UUID, CustomerProfile> highest = new LinkedHashMap<>();
    for (Received<CustomerProfile> received : events) {
      CustomerProfile profile = received.event();
      highest.merge(profile.customerId(), profile, (a, b) -> b.version() > a.version() ? b : a);
    }
    lock.arrive();
    Set<UUID> stored = table.store(List.copyOf(highest.values()));
    List<CustomerProfile> newer =
        highest.values().stream().filter(p -> stored.contains(p.customerId())).toList();
    if (!newer.isEmpty()) {
      table.storeKeys(newer, keys::of);
      listeners.forEach(listener -> listener.changed(newer));
    }
  }

  /** Forgets the customers whose profiles are gone from the topic; within a transaction. */
  public void forget(List<String> customerIds) {
    lock.arrive();
    List<UUID> gone = table.forget(customerIds.stream().distinct().map(UUID::fromString).toList());
    if (!gone.isEmpty()) {
      listeners.forEach(listener -> listener.gone(gone));
    }
  }
}
