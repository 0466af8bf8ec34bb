package lidao.messaging.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsOptions;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells a new leader which batch the last one had carried, whatever became of that one: with each
 * batch its mark goes into the same Kafka transaction, as the offset of a group that nobody reads
 * in. Either Kafka has both or neither.
 *
 * <p>Brokers forget the mark of a group a week after its last batch ({@code
 * offsets.retention.minutes}). A relay that died between its two commits and is away for longer
 * repeats that batch, under the same ids.
 */
final class CarriedMarks {

  private static final Logger log = LoggerFactory.getLogger(CarriedMarks.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Admin admin;
  private final String group;

  CarriedMarks(Admin admin, String service) {
    this.admin = admin;
    this.group = service + ".outbox";
  }

  /** Leaves the batch's mark in the producer's open transaction. */
  void leave(Producer<byte[], byte[]> producer, OutboxBatch batch) {
    int last = batch.size() - 1;
    producer.sendOffsetsToTransaction(
        Map.of(
            new TopicPartition(batch.events().get(last).topic(), 0),
            new OffsetAndMetadata(batch.numbers().get(last), batch.mark().text())),
        new ConsumerGroupMetadata(group));
  }

  /**
   * The marks that stand: of each topic the last, and the last batch's among them. To be asked once
   * the producer's transactions are initialised, since until then the last one's may be undecided.
   */
  List<BatchMark> standing() throws ExecutionException, InterruptedException {
    var options = new ListConsumerGroupOffsetsOptions().requireStable(true);
    try {
      return admin
          .listConsumerGroupOffsets(group, options)
          .partitionsToOffsetAndMetadata()
          .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
          .values()
          .stream()
          .filter(Objects::nonNull)
          .flatMap(offset -> readable(offset.metadata()))
          .toList();
    } catch (TimeoutException e) {
      throw new IllegalStateException("Kafka does not tell what was carried last", e);
    }
  }

  private Stream<BatchMark> readable(String text) {
    try {
      return Stream.of(BatchMark.parse(text));
    } catch (IllegalArgumentException e) {
      log.warn("The group {} has an offset that is no mark of a batch: {}", group, e.getMessage());
      return Stream.empty();
    }
  }
}
