package lidao.standalone.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import lidao.chassis.time.Tick;
import lidao.contract.Topic;
import lidao.messaging.Backlog;
import lidao.standalone.Service;
import lidao.standalone.StandaloneSystem;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** Lets the house do all it has to do at the moment its clock shows, and tells when it is done. */
public final class Quiet implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Duration SELDOM = Duration.ofMinutes(5);
  private static final int MOST_ROUNDS = 200;

  private final List<Tick> often = new ArrayList<>();
  private final List<Tick> seldom = new ArrayList<>();
  private final List<Backlog> backlogs = new ArrayList<>();
  private final Admin admin;
  private final Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
  private long drained = -1;

  /** For a house whose ticks nobody else runs. */
  public Quiet(StandaloneSystem house) {
    for (Service service : Service.values()) {
      for (Tick tick :
          house.context(service).getBeanProvider(Tick.class).orderedStream().toList()) {
        (tick.every().compareTo(SELDOM) < 0 ? often : seldom).add(tick);
      }
      backlogs.add(house.context(service).getBean(Backlog.class));
    }
    admin = Admin.create(Map.of("bootstrap.servers", house.bootstrapServers()));
    for (Topic topic : Topic.values()) {
      for (int partition = 0; partition < Topic.PARTITIONS; partition++) {
        ends.put(new TopicPartition(topic.topicName(), partition), OffsetSpec.latest());
      }
    }
  }

  /** What comes round daily or so; then {@link #settle}. */
  public void startDay() {
    seldom.forEach(Tick::run);
  }

  /** Runs the ticks and waits for what they caused, until they cause nothing more. */
  public void settle() {
    long before = -1;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      awaitEmpty();
      long after = written();
      if (after == before) {
        return;
      }
      before = after;
      often.forEach(Tick::run);
    }
    throw new IllegalStateException("The house finds no rest: each round of ticks causes another.");
  }

  /** One round of ticks, for a house whose time flows. */
  void tick() {
    often.forEach(Tick::run);
  }

  private void awaitEmpty() {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (!isEmpty()) {
      if (System.nanoTime() > until) {
        throw new IllegalStateException(
            "Events were written three minutes ago and have not taken effect (outbox/topics: %s)."
                .formatted(backlogs.stream().map(b -> b.inOutbox() + "/" + b.inTopics()).toList()));
      }
      pause();
    }
  }

  private boolean isEmpty() {
    if (backlogs.stream().anyMatch(backlog -> backlog.inOutbox() > 0)) {
      return false;
    }
    long written = written();
    // Asking every consumer group is the dear part, and needless when nothing came since.
    if (written != drained) {
      if (backlogs.stream().anyMatch(backlog -> backlog.inTopics() > 0)) {
        return false;
      }
      drained = written;
    }
    return backlogs.stream().allMatch(backlog -> backlog.inOutbox() == 0);
  }

  private long written() {
    try {
      return admin.listOffsets(ends).all().get().values().stream()
          .mapToLong(ListOffsetsResultInfo::offset)
          .sum();
    } catch (ExecutionException e) {
      throw new IllegalStateException("Kafka does not answer", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(5);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  @Override
  public void close() {
    admin.close();
  }
}
