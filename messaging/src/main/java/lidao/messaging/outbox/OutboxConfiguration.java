package lidao.messaging.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import lidao.messaging.codec.EventCodec;
import lidao.messaging.trace.Traces;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.function.SingletonSupplier;

/** The outbox and its relay. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RelaySettings.class)
public class OutboxConfiguration {

  @Bean
  OutboxTable outboxTable(JdbcTemplate jdbc) {
    return new OutboxTable(jdbc);
  }

  @Bean
  Outbox outbox(
      OutboxTable table,
      EventCodec codec,
      @Value("/${spring.application.name}") String source,
      Clock clock,
      Traces traces,
      ObjectProvider<OutboxRelay> relay) {
    // Looked for once: a context takes longer to find a bean than the outbox to write an event.
    Supplier<@Nullable OutboxRelay> known = SingletonSupplier.ofNullable(relay::getIfAvailable);
    return new Outbox(table, codec, source, clock, traces, () -> wake(known.get()));
  }

  private static void wake(@Nullable OutboxRelay relay) {
    if (relay != null) {
      relay.wake();
    }
  }

  @Bean
  LeaderConnection leaderConnection(JdbcConnectionDetails database, RelaySettings settings) {
    return new LeaderConnection(
        database.getJdbcUrl(),
        database.getUsername(),
        database.getPassword(),
        settings.followerPoll(),
        1);
  }

  @Bean
  RelayProducers relayProducers(
      KafkaProperties kafka, @Value("${spring.application.name}") String service) {
    Map<String, Object> properties = producerProperties(kafka, service);
    return () -> new KafkaProducer<>(properties);
  }

  @Bean
  CarriedMarks carriedMarks(Admin admin, @Value("${spring.application.name}") String service) {
    return new CarriedMarks(admin, service);
  }

  @Bean
  OutboxRelay outboxRelay(
      LeaderConnection leader,
      RelayProducers producers,
      CarriedMarks marks,
      EventCodec codec,
      MeterRegistry registry,
      RelaySettings settings) {
    return new OutboxRelay(leader, producers, marks, codec, new RelayMeters(registry), settings);
  }

  private static Map<String, Object> producerProperties(KafkaProperties kafka, String service) {
    Map<String, Object> properties = new HashMap<>(kafka.buildProducerProperties());
    properties.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    properties.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    properties.put(ProducerConfig.CLIENT_ID_CONFIG, service + "-outbox");
    properties.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, service + "-outbox");
    properties.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 10_000);
    properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
    properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 8_000);
    properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
    properties.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    properties.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
    // The commit flushes, so this never delays; without it the first events of a partition leave in
    // a request of their own, and what follows them is refused when the broker asks for patience.
    properties.put(ProducerConfig.LINGER_MS_CONFIG, 1_000);
    // The broker still closes the last transaction when the next begins: some milliseconds.
    properties.put(ProducerConfig.RETRY_BACKOFF_MS_CONFIG, 10);
    return properties;
  }
}
