package lidao.messaging.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import lidao.contract.alerts.AlertCleared;
import lidao.contract.alerts.AlertRaised;
import lidao.contract.alerts.AlertSeverity;
import lidao.messaging.outbox.Outbox;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The halts of this service's consumers, one row each for all instances, each with the alert that
 * calls an operator for as long as it stands.
 */
final class Halts {

  private final String service;
  private final JdbcClient jdbc;
  private final Outbox outbox;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Halts(
      String service,
      JdbcClient jdbc,
      Outbox outbox,
      TransactionTemplate transaction,
      Clock clock) {
    this.service = service;
    this.jdbc = jdbc;
    this.outbox = outbox;
    this.transaction = transaction;
    this.clock = clock;
  }

  void impose(String consumer, String why) {
    transaction.executeWithoutResult(
        status -> {
          jdbc.sql(
                  "insert into halted_consumer (consumer, reason) values (?, ?) on conflict do nothing")
              .params(consumer, why)
              .update();
          outbox.append(raised(consumer, why));
        });
  }

  boolean stands(String consumer) {
    return jdbc.sql("select exists (select 1 from halted_consumer where consumer = ?)")
        .param(consumer)
        .query(Boolean.class)
        .single();
  }

  SortedMap<String, String> standing() {
    SortedMap<String, String> reasons = new TreeMap<>();
    jdbc.sql("select consumer, reason from halted_consumer")
        .query(
            (RowCallbackHandler)
                row -> reasons.put(row.getString("consumer"), row.getString("reason")));
    return reasons;
  }

  void lift(String consumer) {
    transaction.executeWithoutResult(
        status -> {
          int lifted =
              jdbc.sql("delete from halted_consumer where consumer = ?").param(consumer).update();
          if (lifted > 0) {
            outbox.append(cleared(consumer));
          }
        });
  }

  /** An instance that starts may be the repaired one: it is given a try, and halts again if not. */
  void liftAll() {
    transaction.executeWithoutResult(
        status -> {
          List<String> lifted =
              jdbc.sql("delete from halted_consumer returning consumer").query(String.class).list();
          lifted.forEach(consumer -> outbox.append(cleared(consumer)));
        });
  }

  private AlertRaised raised(String consumer, String why) {
    return new AlertRaised(
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
  }

  private AlertCleared cleared(String consumer) {
    return new AlertCleared(id(consumer), cause(consumer), clock.instant());
  }

  private String cause(String consumer) {
    return "consumer/" + service + "/" + consumer + "/halted";
  }

  private UUID id(String consumer) {
    return UUID.nameUUIDFromBytes(cause(consumer).getBytes(StandardCharsets.UTF_8));
  }
}
