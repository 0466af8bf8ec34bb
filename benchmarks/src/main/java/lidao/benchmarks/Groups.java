package lidao.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.InvalidReplicationFactorException;

/** What consumer groups have read, forgotten between rounds. */
final class Groups implements AutoCloseable {

  private final Admin admin;

  Groups(String bootstrapServers) {
    admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
  }

  void forget(String group) throws Exception {
    awaitEmpty(group, Duration.ofSeconds(30));
    try {
      admin.deleteConsumerGroups(List.of(group)).all().get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof GroupIdNotFoundException)) {
        throw e;
      }
    }
  }

  void awaitEmpty(String group, Duration most) throws Exception {
    Wait.until("group " + group + " has no members", most, () -> isEmpty(group));
  }

  private boolean isEmpty(String group) throws Exception {
    try {
      return admin
          .describeConsumerGroups(List.of(group))
          .all()
          .get()
          .get(group)
          .members()
          .isEmpty();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof GroupIdNotFoundException) {
        return true;
      }
      throw e;
    }
  }

  void createTopic(String name, int partitions) throws Exception {
    Wait.until("topic " + name + " is made", Duration.ofMinutes(1), () -> make(name, partitions));
  }

  private boolean make(String name, int partitions) throws Exception {
    NewTopic topic = new NewTopic(name, Optional.of(partitions), Optional.empty());
    try {
      admin.createTopics(List.of(topic)).all().get();
      return true;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof InvalidReplicationFactorException) {
        // On a machine that is far too busy the broker counts as gone for a moment.
        return false;
      }
      throw e;
    }
  }

  @Override
  public void close() {
    admin.close();
  }
}
