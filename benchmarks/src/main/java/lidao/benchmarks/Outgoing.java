package lidao.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads what comes out from now on, committed only, and notes when the last of them came. */
final class Outgoing implements AutoCloseable {

  private final KafkaConsumer<byte[], byte[]> consumer;

  Outgoing(String bootstrapServers, String topic, int partitions) {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed");
    consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    List<TopicPartition> all =
        IntStream.range(0, partitions).mapToObj(p -> new TopicPartition(topic, p)).toList();
    consumer.assign(all);
    consumer.seekToEnd(all);
    all.forEach(consumer::position);
  }

  /** When the last of so many was read. */
  Instant awaitLast(int count, Duration most) {
    Instant end = Instant.now().plus(most);
    int read = 0;
    while (read < count) {
      if (Instant.now().isAfter(end)) {
        throw new IllegalStateException("%d of %d came out within %s".formatted(read, count, most));
      }
      read += consumer.poll(Duration.ofMillis(100)).count();
    }
    return Instant.now();
  }

  @Override
  public void close() {
    consumer.close();
  }
}
