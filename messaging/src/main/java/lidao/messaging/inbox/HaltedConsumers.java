package lidao.messaging.inbox;

import java.util.Set;

/** Which consumers have halted, for readiness. */
@FunctionalInterface
public interface HaltedConsumers {

  /** Their names; empty when all is well. */
  Set<String> names();
}
