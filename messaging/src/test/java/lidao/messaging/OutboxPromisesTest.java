package lidao.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import lidao.contract.interactions.InteractionKind;
import lidao.contract.interactions.InteractionRecorded;
import lidao.fixture.TestTopics;
import lidao.messaging.outbox.EventTooLarge;
import lidao.messaging.outbox.Outbox;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the outbox promises, against a real broker and database. */
class OutboxPromisesTest extends MailroomTest {

  @Autowired private Outbox outbox;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private PlatformTransactionManager transactions;

  private final UUID customer = UUID.randomUUID();

  @Test
  void an_event_of_a_transaction_that_does_not_commit_is_never_published() {
    transaction().executeWithoutResult(status -> outbox.append(recorded("kept 1")));
    transaction()
        .executeWithoutResult(
            status -> {
              outbox.append(recorded("dropped"));
              status.setRollbackOnly();
            });
    transaction().executeWithoutResult(status -> outbox.append(recorded("kept 2")));
    assertThat(published(2)).containsExactly("kept 1", "kept 2");
  }

  @Test
  void an_event_outside_a_transaction_is_refused() {
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> outbox.append(recorded("x")))
        .withMessageContaining("within a transaction");
  }

  @Test
  void an_event_that_is_too_large_fails_its_own_transaction_and_holds_up_nobody() {
    assertThatExceptionOfType(EventTooLarge.class)
        .isThrownBy(
            () ->
                transaction()
                    .executeWithoutResult(
                        status -> outbox.append(recorded("x".repeat(Outbox.LARGEST_VALUE)))));
    transaction().executeWithoutResult(status -> outbox.append(recorded("small")));
    assertThat(published(1)).containsExactly("small");
  }

  /**
   * The first writer commits last. Had the second not to wait for the key's lock, its event, which
   * has the higher number, would be relayed before the first one's.
   */
  @Test
  void an_event_cannot_overtake_an_earlier_one_of_its_key_whose_transaction_is_still_open()
      throws Exception {
    CountDownLatch firstHasWritten = new CountDownLatch(1);
    CountDownLatch secondWaits = new CountDownLatch(1);
    ExecutorService both = Executors.newFixedThreadPool(2);
    Future<?> first =
        both.submit(
            () ->
                transaction()
                    .executeWithoutResult(
                        status -> {
                          outbox.append(recorded("first"));
                          TransactionSynchronizationManager.registerSynchronization(
                              heldOpenAfterWriting(firstHasWritten, secondWaits));
                        }));
    firstHasWritten.await();
    Future<?> second =
        both.submit(
            () -> transaction().executeWithoutResult(status -> outbox.append(recorded("second"))));
    await().until(() -> waitingForLocks() > 0);
    secondWaits.countDown();
    first.get(90, TimeUnit.SECONDS);
    second.get(90, TimeUnit.SECONDS);
    both.shutdown();
    assertThat(published(2)).containsExactly("first", "second");
  }

  /** The control of the one above: the same two writers, without the lock. */
  @Test
  void without_the_keys_lock_the_later_event_would_go_out_first() {
    transaction()
        .executeWithoutResult(
            first -> {
              writeUnlocked("first");
              TransactionTemplate other = transaction();
              other.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
              other.executeWithoutResult(second -> writeUnlocked("second"));
              assertThat(published(1)).containsExactly("second");
            });
    assertThat(published(2)).containsExactly("second", "first");
  }

  private void writeUnlocked(String summary) {
    jdbc.update(
        "insert into outbox (topic, key, source, id, type, subject, time, value) values"
            + " ('care.interactions.v1', ?, '/mailroom', ?, 'care.InteractionRecorded.v1', '', now(), ?)",
        customer.toString(),
        UUID.randomUUID().toString(),
        ("{\"summary\":\"" + summary + "\"}").getBytes(StandardCharsets.UTF_8));
  }

  /** Of the same order as the outbox's own and registered after it, so it runs after the insert. */
  private static TransactionSynchronization heldOpenAfterWriting(
      CountDownLatch written, CountDownLatch goOn) {
    return new TransactionSynchronization() {
      @Override
      public void beforeCommit(boolean readOnly) {
        written.countDown();
        try {
          goOn.await(90, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
    };
  }

  private long waitingForLocks() {
    Long waiting =
        jdbc.queryForObject(
            "select count(*) from pg_locks where locktype = 'advisory' and not granted",
            Long.class);
    return waiting == null ? 0 : waiting;
  }

  @Test
  void events_of_many_writers_are_all_published_once_and_each_writers_in_order() throws Exception {
    int writers = 8;
    int each = 40;
    ExecutorService pool = Executors.newFixedThreadPool(writers);
    List<Future<?>> done = new ArrayList<>();
    for (int w = 0; w < writers; w++) {
      int writer = w;
      done.add(
          pool.submit(
              () -> {
                for (int i = 0; i < each; i++) {
                  String label = writer + "-" + i;
                  transaction().executeWithoutResult(status -> outbox.append(recorded(label)));
                }
              }));
    }
    for (Future<?> one : done) {
      one.get(90, TimeUnit.SECONDS);
    }
    pool.shutdown();
    List<String> published = published(writers * each);
    assertThat(published).doesNotHaveDuplicates().hasSize(writers * each);
    for (int w = 0; w < writers; w++) {
      String prefix = w + "-";
      assertThat(
              published.stream()
                  .filter(label -> label.startsWith(prefix))
                  .map(OutboxPromisesTest::number))
          .as("writer %d", w)
          .isSorted();
    }
  }

  private static int number(String label) {
    return Integer.parseInt(label.substring(label.indexOf('-') + 1));
  }

  private TransactionTemplate transaction() {
    return new TransactionTemplate(transactions);
  }

  private InteractionRecorded recorded(String summary) {
    return new InteractionRecorded(
        UUID.randomUUID(),
        customer,
        InteractionKind.CALL,
        null,
        Instant.EPOCH,
        null,
        null,
        summary);
  }

  private List<String> published(int count) {
    List<String> summaries = new ArrayList<>();
    TestTopics.read(
        "care.interactions.v1",
        records -> {
          summaries.clear();
          records.stream()
              .filter(r -> customer.toString().equals(r.key()))
              .map(r -> String.valueOf(r.value()))
              .forEach(
                  json -> summaries.add(json.replaceAll(".*\"summary\":\"([^\"]*)\".*", "$1")));
          return summaries.size() >= count;
        });
    return summaries;
  }
}
