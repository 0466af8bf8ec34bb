package lidao.customer.csv;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import lidao.chassis.http.Sentence;
import lidao.chassis.time.Tick;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Works through the unfinished imports, one after the other, off the threads that answer requests.
 * After a restart it goes on where the last batch committed.
 */
@Component
class RunImports implements Tick, DisposableBean {

  static final int ROWS = 500;

  private static final Logger LOG = LoggerFactory.getLogger(RunImports.class);

  private final ImportWork imports;
  private final ImportBatch batch;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "csv-imports");
            thread.setDaemon(true);
            return thread;
          });
  private volatile boolean closing;

  RunImports(ImportWork imports, ImportBatch batch) {
    this.imports = imports;
    this.batch = batch;
  }

  @Override
  public String name() {
    return "csv-imports";
  }

  @Override
  public Duration every() {
    return Duration.ofSeconds(5);
  }

  @Override
  @EventListener(ApplicationReadyEvent.class)
  public void run() {
    try {
      worker.execute(this::runAll);
    } catch (RejectedExecutionException e) {
      LOG.debug("The service is closing; imports go on when it is back");
    }
  }

  private void runAll() {
    try {
      imports.unfinished().forEach(this::run);
    } catch (RuntimeException e) {
      LOG.warn("Imports rest until the next tick: {}", e.getClass().getSimpleName());
    }
  }

  private void run(UUID id) {
    OpenFile file = new OpenFile();
    boolean more = true;
    while (more && !closing) {
      try {
        more = batch.next(id, file, ROWS, null);
      } catch (RuntimeException e) {
        refuseIfPassing(e);
        file.close();
        more = oneByOne(id, file);
      }
    }
  }

  /** One row spoils its batch in a way nobody foresaw: find it, reject it, keep the others. */
  private boolean oneByOne(UUID id, OpenFile file) {
    boolean more = true;
    for (int i = 0; i < ROWS && more && !closing; i++) {
      try {
        more = batch.next(id, file, 1, null);
      } catch (RuntimeException e) {
        refuseIfPassing(e);
        LOG.warn("A row of import {} cannot be kept: {}", id, e.getClass().getSimpleName());
        file.close();
        more =
            batch.next(
                id,
                file,
                1,
                Sentence.of("cannot be kept; please report this row as an error of ours"));
      }
    }
    return more;
  }

  private static void refuseIfPassing(RuntimeException e) {
    if (e instanceof TransientDataAccessException
        || e instanceof DataAccessResourceFailureException
        || e instanceof CannotCreateTransactionException) {
      throw e;
    }
  }

  @Override
  public void destroy() throws InterruptedException {
    closing = true;
    worker.shutdown();
    worker.awaitTermination(10, TimeUnit.SECONDS);
  }
}
