package lidao.chassis.db;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Commits what several callers ask for at about the same time in one transaction, as databases do
 * with their log. Who comes alone is served at once; in a rush everybody waits for the next beat.
 *
 * @param <A> what one caller asks for
 * @param <R> what one caller is answered
 */
public final class GroupCommit<A, R> implements AutoCloseable {

  /** What a transaction takes at most, so that the last of a great rush need not wait for all. */
  static final int MOST = 100;

  private record Asked<A, R>(A what, CompletableFuture<R> answer) {}

  private final TransactionTemplate transaction;
  private final Function<List<A>, List<R>> effect;
  private final Duration beat;
  private final BlockingQueue<Asked<A, R>> waiting = new LinkedBlockingQueue<>();
  private final Thread thread;

  /**
   * @param name of the thread at work
   * @param effect runs in the transaction; answers each in the order in which they are given. It
   *     runs again for each alone where it failed for several
   * @param beat the least time from the start of one transaction to the next
   */
  public GroupCommit(
      String name,
      TransactionTemplate transaction,
      Duration beat,
      Function<List<A>, List<R>> effect) {
    this.transaction = transaction;
    this.effect = effect;
    this.beat = beat;
    this.thread = new Thread(this::work, name);
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * Asks, and waits until it is committed.
   *
   * @throws RuntimeException what the effect threw for this caller; or why nobody knows whether the
   *     transaction was committed, of a database that went away
   */
  public R commit(A what) {
    Asked<A, R> asked = new Asked<>(what, new CompletableFuture<>());
    waiting.add(asked);
    if (!thread.isAlive()) {
      refuse(List.of(asked), new IllegalStateException(thread.getName() + " is closed"));
    }
    try {
      return asked.answer().join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /** Ends after what is under way; who asks later is refused. */
  @Override
  public void close() throws InterruptedException {
    thread.interrupt();
    thread.join();
  }

  /** How many wait for the next transaction. */
  int waiting() {
    return waiting.size();
  }

  private void work() {
    try {
      long next = System.nanoTime();
      while (true) {
        Asked<A, R> first = waiting.take();
        TimeUnit.NANOSECONDS.sleep(next - System.nanoTime());
        next = System.nanoTime() + beat.toNanos();
        List<Asked<A, R>> group = new ArrayList<>(List.of(first));
        waiting.drainTo(group, MOST - 1);
        together(group);
      }
    } catch (InterruptedException e) {
      List<Asked<A, R>> left = new ArrayList<>();
      waiting.drainTo(left);
      refuse(left, new IllegalStateException(thread.getName() + " is closed"));
    }
  }

  private void together(List<Asked<A, R>> group) {
    try {
      List<R> answers = inOneTransaction(group);
      for (int i = 0; i < group.size(); i++) {
        group.get(i).answer().complete(answers.get(i));
      }
    } catch (TransactionException | DataAccessResourceFailureException e) {
      // It may have been committed: once more could be twice.
      refuse(group, e);
    } catch (Throwable e) {
      if (group.size() == 1) {
        refuse(group, e);
      } else {
        // One of them is to blame, and the others shall not suffer for it.
        group.forEach(asked -> together(List.of(asked)));
      }
    }
  }

  private List<R> inOneTransaction(List<Asked<A, R>> group) {
    List<R> answers =
        transaction.execute(status -> effect.apply(group.stream().map(Asked::what).toList()));
    if (answers == null || answers.size() != group.size()) {
      throw new IllegalStateException("an effect must answer everybody");
    }
    return answers;
  }

  private void refuse(List<Asked<A, R>> group, Throwable why) {
    group.forEach(asked -> asked.answer().completeExceptionally(why));
  }
}
