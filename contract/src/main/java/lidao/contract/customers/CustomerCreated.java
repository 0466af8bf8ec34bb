package lidao.contract.customers;

import java.util.UUID;
import lidao.contract.Fact;
import org.jspecify.annotations.Nullable;

/**
 * A customer became known to us, once, whichever way.
 *
 * @param source the system that told us, where one did
 */
public record CustomerCreated(UUID customerId, String name, Origin origin, @Nullable String source)
    implements Fact {

  @Override
  public String key() {
    return customerId.toString();
  }

  @Override
  public String subject() {
    return key();
  }
}
