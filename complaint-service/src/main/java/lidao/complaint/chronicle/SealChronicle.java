package lidao.complaint.chronicle;

import java.time.Duration;
import java.util.UUID;
import lidao.chassis.time.Tick;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts what was written into its place of the hash chain, a moment later. */
@Component
class SealChronicle implements Tick {

  private static final int BATCH = 1000;

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  SealChronicle(JdbcClient jdbc, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Override
  public String name() {
    return "seal-chronicle";
  }

  @Override
  public Duration every() {
    return Duration.ofSeconds(2);
  }

  @Override
  public void run() {
    int sealed;
    do {
      sealed = seal(null);
    } while (sealed == BATCH);
  }

  /** Seals what one complaint still has to be sealed. */
  void sealAllOf(UUID complaintId) {
    int sealed;
    do {
      sealed = seal(complaintId);
    } while (sealed == BATCH);
  }

  private int seal(@Nullable UUID complaintId) {
    return transaction.execute(
        status ->
            jdbc.sql("select seal_chronicle(:most, cast(:complaint as uuid))")
                .param("most", BATCH)
                .param("complaint", complaintId == null ? null : complaintId.toString())
                .query(Integer.class)
                .single());
  }
}
