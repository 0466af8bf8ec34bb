package lidao.messaging;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How much of what was written or sent has not yet taken effect. */
public final class Backlog {

  private final JdbcClient jdbc;
  private final Admin admin;
  private final Map<String, List<TopicPartition>> groups;

  Backlog(JdbcClient jdbc, Admin admin, Map<String, List<TopicPartition>> groups) {
    this.jdbc = jdbc;
    this.admin = admin;
    this.groups = groups;
  }

  /** Events written and not yet carried to Kafka. */
  public long inOutbox() {
    return jdbc.sql("select count(*) from outbox").query(Long.class).single();
  }

  /** Records on the topics this service listens to that it has not yet applied. */
  public long inTopics() {
    try {
      long lag = 0;
      Map<String, ListConsumerGroupOffsetsSpec> specs = new HashMap<>();
      groups.forEach(
          (group, partitions) ->
              specs.put(group, new ListConsumerGroupOffsetsSpec().topicPartitions(partitions)));
      Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
      groups
          .values()
          .forEach(partitions -> partitions.forEach(p -> latest.put(p, OffsetSpec.latest())));
      var committed = admin.listConsumerGroupOffsets(specs).all().get();
      var ends =
          admin
              .listOffsets(latest, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
              .all()
              .get();
      for (Map<TopicPartition, OffsetAndMetadata> offsets : committed.values()) {
        for (Map.Entry<TopicPartition, OffsetAndMetadata> offset : offsets.entrySet()) {
          long done = offset.getValue() == null ? 0 : offset.getValue().offset();
          lag += Math.max(0, ends.get(offset.getKey()).offset() - done);
        }
      }
      return lag;
    } catch (ExecutionException e) {
      throw new IllegalStateException(
          "Kafka does not tell the backlog: " + e.getCause().getMessage(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while asking for the backlog", e);
    }
  }
}
