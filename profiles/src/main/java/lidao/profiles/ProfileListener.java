package lidao.profiles;

import java.util.List;
import java.util.UUID;
import lidao.contract.customers.CustomerProfile;

/**
 * Hears of profiles in the transaction that stores them, so that a service completes what waited
 * for the customer. A listener that throws rolls the profiles back.
 */
public interface ProfileListener {

  /** These are stored and newer than what was known before; each customer once. */
  void changed(List<CustomerProfile> newer);

  /**
   * These customers' records are parts of others' now: whatever is kept under an absorbed id
   * belongs to the survivor. Told before {@link #changed} is told of the survivors as they are now,
   * and once more a minute later, so that a repeat has to change nothing.
   */
  default void merged(List<Merged> merges) {}

  /** These are erased and already gone from the copy. */
  default void gone(List<UUID> customerIds) {}
}
