package lidao.standalone.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lidao.contract.Catalog;
import lidao.contract.Event;
import lidao.contract.Topic;
import lidao.contract.reminders.FollowUpAnswered;
import lidao.contract.reminders.FollowUpSent;
import lidao.messaging.codec.EventCodec;
import lidao.messaging.codec.WireEvent;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What the house stated on its topics, counted. */
final class Tally {

  private static final List<Topic> TOPICS =
      List.of(Topic.CUSTOMERS, Topic.INTERACTIONS, Topic.REMINDERS, Topic.COMPLAINTS, Topic.ALERTS);

  private final EventCodec codec = new EventCodec();
  private final Map<String, Integer> counts = new TreeMap<>();

  /** Reads the fact topics from their beginning to where they end now. */
  static Tally read(String bootstrapServers) {
    Tally tally = new Tally();
    Map<String, Object> settings =
        Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed");
    try (var consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions = new ArrayList<>();
      for (Topic topic : TOPICS) {
        for (int partition = 0; partition < Topic.PARTITIONS; partition++) {
          partitions.add(new TopicPartition(topic.topicName(), partition));
        }
      }
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        consumer.poll(Duration.ofMillis(200)).forEach(r -> tally.count(tally.codec.attributes(r)));
      }
    }
    return tally;
  }

  /** How many events of this type, or of this type and kind ("FollowUpSent MESSAGE"). */
  int of(String name) {
    return counts.getOrDefault(name, 0);
  }

  /** The kinds of a type with their counts. */
  Map<String, Integer> kinds(Class<? extends Event> type) {
    String prefix = type.getSimpleName() + " ";
    Map<String, Integer> kinds = new TreeMap<>();
    counts.forEach(
        (name, count) -> {
          if (name.startsWith(prefix)) {
            kinds.put(name.substring(prefix.length()), count);
          }
        });
    return kinds;
  }

  private void count(WireEvent event) {
    Catalog.Entry entry = Catalog.ofType(event.type()).orElse(null);
    if (entry == null) {
      return;
    }
    String name = entry.event().getSimpleName();
    counts.merge(name, 1, Integer::sum);
    String kind = kind(codec.read(event.value(), entry.event()));
    if (!kind.isEmpty()) {
      counts.merge(name + " " + kind, 1, Integer::sum);
    }
  }

  private static String kind(Event event) {
    if (event instanceof FollowUpSent sent) {
      return sent.manner().name();
    } else if (event instanceof FollowUpAnswered answered) {
      return answered.satisfied() ? "satisfied" : "not satisfied";
    }
    return "";
  }
}
