package lidao.profiles;

import java.time.Duration;
import java.util.List;
import lidao.chassis.time.Tick;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells of each merge once more when a minute has passed: a transaction that was under way when it
 * was heard of may have written the absorbed customer's id behind it.
 */
final class SettleMerges implements Tick {

  private static final Duration UNDER_WAY = Duration.ofMinutes(1);

  private final MergedTable merged;
  private final ProfileArrivals arrivals;
  private final TransactionTemplate transaction;

  SettleMerges(MergedTable merged, ProfileArrivals arrivals, TransactionTemplate transaction) {
    this.merged = merged;
    this.arrivals = arrivals;
    this.transaction = transaction;
  }

  @Override
  public String name() {
    return "settle-merges";
  }

  @Override
  public Duration every() {
    return Duration.ofSeconds(30);
  }

  @Override
  public void run() {
    settle(UNDER_WAY);
  }

  void settle(Duration ago) {
    transaction.executeWithoutResult(
        status -> {
          List<Merged> merges = merged.settle(ago);
          if (!merges.isEmpty()) {
            arrivals.tell(merges, List.of());
          }
        });
  }
}
