package lidao.standalone.demo;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import lidao.contract.Catalog;
import lidao.contract.Report;
import lidao.messaging.codec.EventCodec;
import lidao.messaging.codec.EventName;
import lidao.messaging.codec.WireEvent;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Another system of the house, which reports on Kafka what it sees. */
final class Till implements AutoCloseable {

  static final String SOURCE = "/till";

  private final EventCodec codec = new EventCodec();
  private final KafkaProducer<byte[], byte[]> producer;

  Till(String bootstrapServers) {
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrapServers, "client.id", "till", "acks", "all"),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  /** Returns when the broker has it. */
  void report(String id, Report report, Instant when) {
    Catalog.Entry entry = Catalog.of(report.getClass());
    WireEvent event =
        new WireEvent(
            entry.topic().topicName(),
            report.key(),
            new EventName(SOURCE, id),
            entry.type(),
            report.subject(),
            when,
            null,
            codec.value(report));
    try {
      producer.send(codec.encode(event)).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("Kafka did not take " + id, e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
