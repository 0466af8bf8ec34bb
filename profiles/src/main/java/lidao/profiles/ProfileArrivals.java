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
 * nothing. Four statements a batch, a few more where customers were merged, and two for tombstones,
 * before the listeners'.
 */
public class ProfileArrivals {

  private final ProfileTable table;
  private final MergedTable merged;
  private final LookupKeys keys;
  private final ArrivalLock lock;
  private final List<ProfileListener> listeners;

  ProfileArrivals(
      ProfileTable table,
      MergedTable merged,
      LookupKeys keys,
      ArrivalLock lock,
      List<ProfileListener> listeners) {
    this.table = table;
    this.merged = merged;
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
    List<Merged> merges =
        merged.note(highest.values().stream().filter(p -> p.mergedInto() != null).toList());
    List<CustomerProfile> live =
        highest.values().stream().filter(p -> p.mergedInto() == null).toList();
    Set<UUID> stored = live.isEmpty() ? Set.of() : table.store(live);
    List<CustomerProfile> newer =
        live.stream().filter(p -> stored.contains(p.customerId())).toList();
    if (!newer.isEmpty()) {
      table.storeKeys(newer, keys::of);
    }
    tell(merges, newer);
  }

  /** Tells of merges and, as if they had changed too, of the survivors that are known. */
  void tell(List<Merged> merges, List<CustomerProfile> newer) {
    if (merges.isEmpty() && newer.isEmpty()) {
      return;
    }
    Map<UUID, CustomerProfile> changed = new LinkedHashMap<>();
    if (!merges.isEmpty()) {
      lock.arrive();
      listeners.forEach(listener -> listener.merged(merges));
      changed.putAll(table.find(merges.stream().map(Merged::survivor).toList()));
    }
    newer.forEach(profile -> changed.put(profile.customerId(), profile));
    if (!changed.isEmpty()) {
      List<CustomerProfile> all = List.copyOf(changed.values());
      listeners.forEach(listener -> listener.changed(all));
    }
  }

  /** Forgets the customers whose profiles are gone from the topic; within a transaction. */
  public void forget(List<String> customerIds) {
    lock.arrive();
    List<UUID> ids = customerIds.stream().distinct().map(UUID::fromString).toList();
    List<UUID> gone = table.forget(ids);
    merged.forget(ids.stream().map(UUID::toString).toArray(String[]::new));
    if (!gone.isEmpty()) {
      listeners.forEach(listener -> listener.gone(gone));
    }
  }
}
