package lidao.messaging;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import lidao.messaging.inbox.HaltedConsumers;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Ready means: a broker answers, and no consumer has halted. */
final class MessagingHealth extends AbstractHealthIndicator {

  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final Admin admin;
  private final HaltedConsumers halted;

  MessagingHealth(Admin admin, HaltedConsumers halted) {
    super("Kafka does not answer");
    this.admin = admin;
    this.halted = halted;
  }

  @Override
  protected void doHealthCheck(Health.Builder builder) throws Exception {
    int brokers =
        admin
            .describeCluster(new DescribeClusterOptions().timeoutMs((int) PATIENCE.toMillis()))
            .nodes()
            .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
            .size();
    Set<String> stopped = halted.names();
    (stopped.isEmpty() ? builder.up() : builder.down())
        .withDetail("brokers", brokers)
        .withDetail("halted", stopped);
  }
}
