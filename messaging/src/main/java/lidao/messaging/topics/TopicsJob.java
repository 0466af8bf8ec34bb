package lidao.messaging.topics;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import lidao.contract.Topic;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * Makes the topics that are missing, and nothing else does: partitions, retention and compaction
 * are decided here.
 */
public final class TopicsJob {

  private static final Map<String, String> KEPT =
      Map.of("retention.ms", days(13), "segment.ms", days(1));
  private static final Map<String, String> COMPACTED =
      Map.of(
          "cleanup.policy", "compact",
          "segment.ms", days(1),
          "max.compaction.lag.ms", days(7),
          "delete.retention.ms", days(14));

  private TopicsJob() {}

  /**
   * Reads Kafka client properties from the file named by the first argument, makes what is missing,
   * and ends.
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Properties properties = new Properties();
    try (InputStream file = Files.newInputStream(Path.of(args[0]))) {
      properties.load(file);
    }
    try (Admin admin = Admin.create(properties)) {
      createMissing(admin).forEach(topic -> System.out.println("created " + topic));
    }
  }

  /**
   * Makes what is missing and tells which, when every partition of it can be written to; two at
   * once do no harm.
   */
  public static List<String> createMissing(Admin admin) throws InterruptedException {
    try {
      Set<String> present = admin.listTopics().names().get();
      List<NewTopic> missing =
          Stream.of(Topic.values())
              .filter(topic -> !present.contains(topic.topicName()))
              .map(TopicsJob::topic)
              .toList();
      var created = admin.createTopics(missing).values();
      for (var answer : created.values()) {
        awaitUnlessExists(answer);
      }
      awaitLeaders(admin, created.keySet());
      return List.copyOf(created.keySet());
    } catch (ExecutionException e) {
      throw new IllegalStateException(
          "Kafka did not make the topics: " + e.getCause().getMessage(), e.getCause());
    }
  }

  private static void awaitUnlessExists(org.apache.kafka.common.KafkaFuture<Void> answer)
      throws ExecutionException, InterruptedException {
    try {
      answer.get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw e;
      }
    }
  }

  /**
   * A broker answers for a new topic before its logs are open. A producer whose first batch falls
   * into that gap and whose second does not is refused as out of order until it gives up.
   */
  private static void awaitLeaders(Admin admin, Set<String> topics)
      throws ExecutionException, InterruptedException {
    Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
    for (String topic : topics) {
      for (int partition = 0; partition < Topic.PARTITIONS; partition++) {
        ends.put(new TopicPartition(topic, partition), OffsetSpec.latest());
      }
    }
    admin.listOffsets(ends).all().get();
  }

  private static NewTopic topic(Topic topic) {
    return new NewTopic(topic.topicName(), Optional.of(Topic.PARTITIONS), Optional.empty())
        .configs(topic.kind() == Topic.Kind.STATES ? COMPACTED : KEPT);
  }

  private static String days(int days) {
    return Long.toString(days * 24L * 60 * 60 * 1000);
  }
}
