package lidao.contract.customers;

import java.util.List;
import java.util.UUID;
import lidao.contract.Fact;

/**
 * Something we know of a customer changed; the profile has the new state.
 *
 * @param version of the profile that holds the change
 * @param changed names of the profile's fields
 */
public record CustomerUpdated(UUID customerId, long version, List<String> changed) implements Fact {

  @Override
  public String key() {
    return customerId.toString();
  }

  @Override
  public String subject() {
    return key();
  }
}
