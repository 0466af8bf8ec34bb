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

  /** These are erased and already gone from the copy. */
  default void gone(List<UUID> customerIds) {}
}
