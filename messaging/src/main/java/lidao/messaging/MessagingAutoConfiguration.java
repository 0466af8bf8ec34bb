package lidao.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.config.MeterFilter;
import java.util.List;
import lidao.chassis.db.ModuleMigration;
import lidao.messaging.codec.EventCodec;
import lidao.messaging.inbox.HaltedConsumers;
import lidao.messaging.inbox.InboxConfiguration;
import lidao.messaging.outbox.OutboxConfiguration;
import lidao.messaging.topics.TopicsJob;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gives a service its outbox, its inbox and what watches over them. */
@AutoConfiguration
@Import({OutboxConfiguration.class, InboxConfiguration.class})
class MessagingAutoConfiguration {

  @Bean
  ModuleMigration messagingMigration() {
    return new ModuleMigration("messaging");
  }

  @Bean
  EventCodec eventCodec() {
    return new EventCodec();
  }

  @Bean(destroyMethod = "close")
  Admin messagingAdmin(KafkaProperties kafka) {
    return Admin.create(kafka.buildAdminProperties());
  }

  /** Stands in for the job that makes the topics, in tests. */
  @Bean
  @ConditionalOnProperty("lidao.messaging.create-topics")
  InitializingBean createTopics(Admin admin) {
    return () -> TopicsJob.createMissing(admin);
  }

  /** Named as readiness lists it. */
  @Bean
  MessagingHealth messagingHealthIndicator(Admin admin, HaltedConsumers haltedConsumers) {
    return new MessagingHealth(admin, haltedConsumers);
  }

  @Bean
  Backlog backlog(JdbcClient jdbc, Admin admin, BindingServiceProperties bindings) {
    List<Backlog.Listening> listening =
        bindings.getBindings().values().stream()
            .filter(binding -> binding.getGroup() != null)
            .map(binding -> new Backlog.Listening(binding.getGroup(), binding.getDestination()))
            .toList();
    return new Backlog(jdbc, admin, listening);
  }

  @Bean(destroyMethod = "close")
  BacklogMeters backlogMeters(Backlog backlog, MeterRegistry registry) {
    return new BacklogMeters(backlog, registry);
  }

  /**
   * The binder's own lag is a minute old, and registers anew with each binding; ours is told above.
   */
  @Bean
  MeterFilter withoutTheBindersLag() {
    return MeterFilter.denyNameStartsWith("spring.cloud.stream.binder.kafka.offset");
  }
}
