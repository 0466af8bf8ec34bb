package lidao.messaging;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lidao.contract.Topic;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How much of what was written or sent has not yet taken effect. */
public final class Backlog {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** One consumer of this service: its group listens to one topic. */
  record Listening(String group, String topic) {

    List<TopicPartition> partitions() {
      return IntStream.range(0, Topic.PARTITIONS)
          .mapToObj(partition -> new TopicPartition(topic, partition))
          .toList();
    }
  }

  private final JdbcClient jdbc;
  private final Admin admin;
  private final List<Listening> listening;

  Backlog(JdbcClient jdbc, Admin admin, List<Listening> listening) {
    this.jdbc = jdbc;
    this.admin = admin;
    this.listening = listening;
  }

  /** Events written and not yet carried to Kafka. */
  public long inOutbox() {
    return jdbc.sql("select count(*) from outbox").query(Long.class).single();
  }

  /** Records on the topics this service listens to that it has not yet applied. */
  public long inTopics() {
    return lags().values().stream().mapToLong(Long::longValue).sum();
  }

  List<Listening> listening() {
    return listening;
  }

  /** How long the oldest event of the outbox has waited, in seconds; 0 where none waits. */
  double oldestAge() {
    return jdbc.sql(
            "select coalesce(extract(epoch from now() - (select written_at from outbox order by seq limit 1)), 0)")
        .query(Double.class)
        .single();
  }

  /** Events that are parked and neither replayed nor discarded. */
  long parked() {
    return jdbc.sql("select count(*) from parked_event where discarded_at is null")
        .query(Long.class)
        .single();
  }

  /** The same as {@link #inTopics()}, for each consumer. */
  Map<Listening, Long> lags() {
    Map<String, ListConsumerGroupOffsetsSpec> groups =
        listening.stream()
            .collect(
                Collectors.toMap(
                    Listening::group,
                    l -> new ListConsumerGroupOffsetsSpec().topicPartitions(l.partitions())));
    Map<TopicPartition, OffsetSpec> latest =
        listening.stream()
            .flatMap(l -> l.partitions().stream())
            .distinct()
            .collect(Collectors.toMap(p -> p, p -> OffsetSpec.latest()));
    try {
      var committed = admin.listConsumerGroupOffsets(groups).all();
      var ends =
          admin
              .listOffsets(latest, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
              .all()
              .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      var offsets = committed.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      Map<Listening, Long> lags = new LinkedHashMap<>();
      for (Listening each : listening) {
        long lag = 0;
        for (TopicPartition partition : each.partitions()) {
          var offset = offsets.get(each.group()).get(partition);
          lag += Math.max(0, ends.get(partition).offset() - (offset == null ? 0 : offset.offset()));
        }
        lags.put(each, lag);
      }
      return lags;
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("Kafka does not tell the backlog: " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while asking for the backlog", e);
    }
  }
}
