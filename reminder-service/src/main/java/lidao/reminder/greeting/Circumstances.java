package lidao.reminder.greeting;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lidao.contract.customers.Channel;

/**
 * What a batch of greetings is judged by, beside the customers' profiles.
 *
 * @param repeated occurrences whose person or household had the same less than 60 days before
 * @param grieved customers with a grave complaint in the house
 * @param unsubscribed since when customers want no greetings by a channel
 * @param recent how many greetings each customer has had of late; counts on while a batch is judged
 */
record Circumstances(
    Set<UUID> repeated,
    Set<UUID> grieved,
    Map<UUID, Map<Channel, Instant>> unsubscribed,
    Map<UUID, Integer> recent) {

  /** Of one occurrence, now, where its recipient lives. */
  record Of(boolean repeated, boolean grieved, int recent, ZoneId zone, Instant now) {}

  Of of(DueOccurrence due, ZoneId zone, Instant now) {
    return new Of(
        repeated.contains(due.id()),
        grieved.contains(due.customerId()),
        recent.getOrDefault(due.customerId(), 0),
        zone,
        now);
  }

  Map<Channel, Instant> unsubscribed(UUID customer) {
    return unsubscribed.getOrDefault(customer, Map.of());
  }

  /** One more goes out to this customer. */
  void another(UUID customer) {
    recent.merge(customer, 1, Integer::sum);
  }
}
