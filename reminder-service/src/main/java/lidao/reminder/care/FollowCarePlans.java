package lidao.reminder.care;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import lidao.chassis.time.Tick;
import lidao.contract.customers.CustomerProfile;
import lidao.profiles.Profiles;
import lidao.reminder.house.Columns;
import lidao.reminder.occasion.Occasions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks at each planned occasion whose care plan has reached its next step, and states what is to
 * be done. A look compares what should stand with what stands, so looking twice changes nothing.
 * Any number of instances may look at once.
 */
@Component
class FollowCarePlans implements Tick {

  private static final int BATCH = 500;
  private static final int DAYS_TO_KEEP_BOOKINGS = 30;

  // Found off the index alone: the steps of a million households come at one moment.
  static final String REACHED =
      """
      select id, customer_id, household_id, occasion, relation, festive, date, time_zone, opens
      from occurrence where id = any(array(
          select id from occurrence where next_step_at <= :now order by next_step_at, id limit 2 * :batch))
        and next_step_at <= :now limit :batch for update skip locked
      """;

  private final JdbcClient db;
  private final CareSteps steps;
  private final ChangeCareSteps changeSteps;
  private final CareAlerts alerts;
  private final Bookings bookings;
  private final Occasions occasions;
  private final Profiles profiles;
  private final TransactionTemplate transaction;
  private final Clock clock;

  FollowCarePlans(
      JdbcClient db,
      CareSteps steps,
      ChangeCareSteps changeSteps,
      CareAlerts alerts,
      Bookings bookings,
      Occasions occasions,
      Profiles profiles,
      TransactionTemplate transaction,
      Clock clock) {
    this.db = db;
    this.steps = steps;
    this.changeSteps = changeSteps;
    this.alerts = alerts;
    this.bookings = bookings;
    this.occasions = occasions;
    this.profiles = profiles;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "care";
  }

  @Override
  public Duration every() {
    return Duration.ofSeconds(10);
  }

  @Override
  public void run() {
    while (Boolean.TRUE.equals(transaction.execute(status -> look(clock.instant())))) {
      // The next batch, in a transaction of its own.
    }
    while (Boolean.TRUE.equals(transaction.execute(status -> passOver(clock.instant())))) {
      // Likewise.
    }
    LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    bookings.forgetBefore(today.minusDays(DAYS_TO_KEEP_BOOKINGS));
  }

  private boolean passOver(Instant now) {
    List<CareStep> passed = steps.passOver(now, BATCH);
    alerts.over(passed);
    return passed.size() == BATCH;
  }

  private boolean look(Instant now) {
    List<PlannedOccasion> reached =
        db.sql(REACHED)
            .param("now", Columns.at(now))
            .param("batch", BATCH)
            .query(PlannedOccasion::read)
            .list();
    if (reached.isEmpty()) {
      return false;
    }
    List<UUID> ids = reached.stream().map(PlannedOccasion::id).toList();
    Map<UUID, List<CareStep>> standing =
        steps.ofOccurrences(ids).stream().collect(Collectors.groupingBy(CareStep::occurrenceId));
    Map<UUID, UUID> booked = bookings.on(ids);
    Map<UUID, CustomerProfile> known =
        profiles.find(reached.stream().map(PlannedOccasion::customerId).distinct().toList());
    Map<String, Occasions.Kept> kept = occasions.active();
    List<CareStep> changed = new ArrayList<>();
    Map<UUID, Instant> next = new HashMap<>();
    for (PlannedOccasion of : reached) {
      Occasions.Kept occasion = kept.get(laidDownAs(of));
      CustomerProfile profile = known.get(of.customerId());
      if (occasion == null || profile == null || profile.deceased() || of.isHere(now)) {
        continue;
      }
      CareRules rules =
          new CareRules(
              of, profile, occasion.data().plan().of(profile.tier()), booked.get(of.id()), now);
      Instant upcoming = rules.nextStep();
      if (upcoming != null) {
        next.put(of.id(), upcoming);
      }
      changed.addAll(rules.changes(standing.getOrDefault(of.id(), List.of())));
    }
    changeSteps.write(changed, standing);
    db.sql(
            """
            update occurrence o set next_step_at = w.next
            from unnest(:ids::uuid[], :next::timestamptz[]) as w(id, next) where o.id = w.id
            """)
        .param("ids", Columns.of(ids, id -> id))
        .param("next", Columns.of(ids, next::get))
        .update();
    return reached.size() == BATCH;
  }

  private static String laidDownAs(PlannedOccasion of) {
    return of.occasion().isBirthday() && !of.ofSelf() ? "SECOND_BIRTHDAY" : of.occasion().name();
  }
}
