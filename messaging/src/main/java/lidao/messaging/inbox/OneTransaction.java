package lidao.messaging.inbox;

import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs work in a transaction and tells why it failed. On a connection that is dead the rollback
 * fails too, and Spring then reports only that: a fault that passes would look like one of ours.
 */
final class OneTransaction {

  private final TransactionTemplate transaction;

  OneTransaction(TransactionTemplate transaction) {
    this.transaction = transaction;
  }

  /** Does the work, or throws what it threw; an error of the work comes as a {@link Broken}. */
  void run(Runnable work) {
    Attempt attempt = new Attempt(work);
    try {
      transaction.executeWithoutResult(status -> attempt.run());
    } catch (RuntimeException e) {
      if (attempt.failure != null && attempt.failure != e) {
        attempt.failure.addSuppressed(e);
        throw attempt.failure;
      }
      throw e;
    }
  }

  private static final class Attempt implements Runnable {

    private final Runnable work;
    private @org.jspecify.annotations.Nullable RuntimeException failure;

    Attempt(Runnable work) {
      this.work = work;
    }

    @Override
    public void run() {
      try {
        work.run();
      } catch (RuntimeException e) {
        failure = e;
        throw e;
      } catch (Error e) {
        failure = new Broken(e);
        throw failure;
      }
    }
  }

  /** An error, say a stack overflow: as such it would end the consumer's thread without a word. */
  static final class Broken extends RuntimeException {

    Broken(Error error) {
      super(error.getClass().getSimpleName(), error);
    }
  }
}
