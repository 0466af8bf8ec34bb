package lidao.messaging;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lidao.chassis.db.ModuleMigration;
import lidao.contract.Topic;
import lidao.messaging.codec.EventCodec;
import lidao.messaging.inbox.InboxConfiguration;
import lidao.messaging.outbox.OutboxConfiguration;
import lidao.messaging.topics.TopicsJob;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.cloud.stream.config.BindingProperties;
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
  MessagingHealth messagingHealthIndicator(Admin admin, Supplier<Set<String>> haltedConsumers) {
    return new MessagingHealth(admin, haltedConsumers);
  }

  @Bean
  Backlog backlog(JdbcClient jdbc, Admin admin, BindingServiceProperties bindings) {
    Map<String, List<TopicPartition>> groups =
        bindings.getBindings().values().stream()
            .filter(binding -> binding.getGroup() != null)
            .collect(
                Collectors.toMap(
                    BindingProperties::getGroup, MessagingAutoConfiguration::partitions));
    return new Backlog(jdbc, admin, groups);
  }

  private static List<TopicPartition> partitions(BindingProperties binding) {
    return IntStream.range(0, Topic.PARTITIONS)
        .mapToObj(partition -> new TopicPartition(binding.getDestination(), partition))
        .toList();
  }
}
