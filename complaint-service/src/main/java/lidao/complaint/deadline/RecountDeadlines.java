package lidao.complaint.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import lidao.calendar.Pauses;
import lidao.chassis.time.Tick;
import lidao.complaint.deadline.StaleDeadlines.RecountedDeadline;
import lidao.complaint.deadline.StaleDeadlines.StaleDeadline;
import lidao.contract.customers.CustomerProfile;
import lidao.contract.customers.Tier;
import lidao.profiles.Profiles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts deadlines again when what they are counted by has changed: the working times, the
 * severity, the customer's tier, or a time of waiting for the customer.
 */
@Component
class RecountDeadlines implements Tick {

  static final int BATCH = 500;

  private final StaleDeadlines stale;
  private final PlanDeadlines plan;
  private final HouseCalendars calendars;
  private final Profiles profiles;
  private final TransactionTemplate transaction;

  RecountDeadlines(
      StaleDeadlines stale,
      PlanDeadlines plan,
      HouseCalendars calendars,
      Profiles profiles,
      PlatformTransactionManager transactions) {
    this.stale = stale;
    this.plan = plan;
    this.calendars = calendars;
    this.profiles = profiles;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Override
  public String name() {
    return "recount-deadlines";
  }

  @Override
  public Duration every() {
    return Duration.ofSeconds(5);
  }

  @Override
  public void run() {
    for (HouseCalendars.Version calendar : calendars.latest()) {
      int taken;
      do {
        taken =
            Objects.requireNonNull(
                transaction.execute(status -> recount(stale.take(calendar, BATCH))));
      } while (taken == BATCH);
    }
  }

  /** Counts those of one complaint, within the current transaction. */
  void of(UUID complaintId) {
    recount(stale.of(complaintId));
  }

  private int recount(List<StaleDeadline> taken) {
    if (!taken.isEmpty()) {
      Map<UUID, CustomerProfile> customers =
          profiles.find(
              taken.stream()
                  .map(StaleDeadline::customerId)
                  .filter(Objects::nonNull)
                  .collect(Collectors.toSet()));
      stale.put(taken.stream().map(each -> recounted(each, customers)).toList());
    }
    return taken.size();
  }

  private RecountedDeadline recounted(StaleDeadline before, Map<UUID, CustomerProfile> customers) {
    PlannedDeadline again =
        plan.plan(
            before.kind(),
            before.startedAt(),
            before.severity(),
            tier(before.customerId(), customers),
            new Pauses(
                before.waits().stream().map(w -> new Pauses.Pause(w.from(), w.until())).toList()),
            calendars.at(before.place()));
    int kept = kept(before, again.marks());
    return new RecountedDeadline(
        before.complaintId(),
        again,
        DeadlineState.after(kept),
        kept,
        !again.marks().equals(before.marks()));
  }

  /** As many of the marks seen to as end with one that has not moved. */
  private static int kept(StaleDeadline before, List<Instant> again) {
    int kept = Math.min(before.passed(), again.size());
    while (kept > 0 && !again.get(kept - 1).equals(before.marks().get(kept - 1))) {
      kept--;
    }
    return kept;
  }

  private static @Nullable Tier tier(
      @Nullable UUID customerId, Map<UUID, CustomerProfile> customers) {
    CustomerProfile customer = customerId == null ? null : customers.get(customerId);
    return customer == null ? null : customer.tier();
  }
}
