package lidao.messaging.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import lidao.contract.alerts.AlertCleared;
import lidao.contract.alerts.AlertRaised;
import lidao.contract.alerts.AlertSeverity;
import lidao.messaging.outbox.Outbox;
import org.springframework.transaction.support.TransactionTemplate;

/** Calls an operator when a consumer has halted. */
final class HaltAlert {

  private final String service;
  private final Outbox outbox;
  private final TransactionTemplate transaction;
  private final Clock clock;

  HaltAlert(String service, Outbox outbox, TransactionTemplate transaction, Clock clock) {
    this.service = service;
    this.outbox = outbox;
    this.transaction = transaction;
    this.clock = clock;
  }

  void raise(String consumer, String why) {
    AlertRaised raised =
        new AlertRaised(
            id(consumer),
            cause(consumer),
            AlertSeverity.CRITICAL,
            "messaging.consumer-halted",
            Map.of("service", service, "consumer", consumer, "reason", why),
            null,
            "operator",
            null,
            null,
            clock.instant());
    transaction.executeWithoutResult(status -> outbox.append(raised));
  }

  void clear(String consumer) {
    AlertCleared cleared = new AlertCleared(id(consumer), cause(consumer), clock.instant());
    transaction.executeWithoutResult(status -> outbox.append(cleared));
  }

  private String cause(String consumer) {
    return "consumer/" + service + "/" + consumer + "/halted";
  }

  private UUID id(String consumer) {
    return UUID.nameUUIDFromBytes(cause(consumer).getBytes(StandardCharsets.UTF_8));
  }
}
