package lidao.messaging.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import lidao.messaging.codec.EventCodec;
import lidao.messaging.codec.WireEvent;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Carries events from the outbox to Kafka: one leader per database, a batch a Kafka transaction,
 * taken out of the table only after Kafka has it. After a crash in between the next leader finds
 * the batch's mark in Kafka and takes it out without publishing it again.
 */
final class OutboxRelay implements SmartLifecycle, Runnable {

  private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);

  private final LeaderConnection leader;
  private final RelayProducers producers;
  private final CarriedMarks marks;
  private final EventCodec codec;
  private final RelayMeters meters;
  private final RelaySettings settings;
  private final Semaphore work = new Semaphore(0);
  private volatile @Nullable Thread thread;

  OutboxRelay(
      LeaderConnection leader,
      RelayProducers producers,
      CarriedMarks marks,
      EventCodec codec,
      RelayMeters meters,
      RelaySettings settings) {
    this.leader = leader;
    this.producers = producers;
    this.marks = marks;
    this.codec = codec;
    this.meters = meters;
    this.settings = settings;
  }

  /** Says that there is something to carry. */
  void wake() {
    if (work.availablePermits() == 0) {
      work.release();
    }
  }

  @Override
  public void run() {
    while (goesOn()) {
      try (Connection connection = leader.await(this::goesOn)) {
        if (connection != null) {
          carryAsLeader(connection);
        }
      } catch (Throwable e) {
        // Whatever it was, an error included: without this thread nothing leaves the service.
        startOver(e);
      }
    }
  }

  private void startOver(Throwable e) {
    if (goesOn()) {
      log.warn("The outbox relay starts over: {}", e.toString());
      meters.failed();
      // Kafka's client sets the mark again when it throws; with it every wait would end at once.
      Thread.interrupted();
      pause(settings.retryPause());
    }
  }

  /** Not after a stop, even if another thread has been started since. */
  private boolean goesOn() {
    return thread == Thread.currentThread();
  }

  private void carryAsLeader(Connection connection)
      throws SQLException, ExecutionException, InterruptedException {
    // A new leader fences the old one here: whatever that one had begun is aborted.
    Producer<byte[], byte[]> producer = producers.open();
    try {
      producer.initTransactions();
      forgetWhatKafkaHas(connection);
      meters.leading(true);
      while (goesOn()) {
        long begun = System.nanoTime();
        int carried = carryBatch(connection, producer);
        if (carried > 0 && carried < settings.batch()) {
          TimeUnit.NANOSECONDS.sleep(begun + settings.gather().toNanos() - System.nanoTime());
        } else if (carried == 0) {
          work.tryAcquire(settings.idlePoll().toMillis(), TimeUnit.MILLISECONDS);
          work.drainPermits();
        }
      }
    } finally {
      meters.leading(false);
      // Without a bound, closing would wait for a broker that is gone.
      producer.close(settings.retryPause());
    }
  }

  private void forgetWhatKafkaHas(Connection connection)
      throws SQLException, ExecutionException, InterruptedException {
    for (BatchMark mark : marks.standing()) {
      int forgotten = OutboxTable.forget(connection, mark);
      if (forgotten > 0) {
        log.info("Kafka had {} events that were still in the outbox; they left it", forgotten);
      }
    }
    connection.commit();
  }

  private int carryBatch(Connection connection, Producer<byte[], byte[]> producer)
      throws SQLException, ExecutionException, InterruptedException {
    OutboxBatch batch = OutboxTable.take(connection, settings.batch());
    if (!batch.isEmpty()) {
      var started = meters.start();
      producer.beginTransaction();
      List<Future<RecordMetadata>> sent = new ArrayList<>(batch.size());
      for (WireEvent event : batch.events()) {
        sent.add(producer.send(codec.encode(event)));
      }
      marks.leave(producer, batch);
      producer.commitTransaction();
      for (Future<RecordMetadata> answer : sent) {
        answer.get();
      }
      meters.relayed(batch.size(), started);
    }
    connection.commit();
    return batch.size();
  }

  private void pause(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void start() {
    Thread starting = new Thread(this, "outbox-relay");
    starting.setDaemon(true);
    thread = starting;
    starting.start();
  }

  @Override
  public void stop() {
    Thread stopping = thread;
    thread = null;
    if (stopping != null) {
      wake();
      try {
        stopping.join(settings.stopPatience().toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      stopping.interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }
}
