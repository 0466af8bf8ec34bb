package lidao.reminder.occasion;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lidao.calendar.Occurrence;
import lidao.calendar.Recurrence;
import lidao.reminder.house.Columns;
import lidao.reminder.house.ReminderSettings;
import lidao.reminder.house.SendingWindow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Plans the next birthday of each person: five statements, however many persons. */
@Component
class PlanBirthdays {

  /** The same occasion comes to the same person once within so many days, whatever is corrected. */
  static final int ONCE_WITHIN_DAYS = 60;

  private static final int CHUNK = 2_000;

  private final JdbcClient db;
  private final KeptBirthdays kept;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final SendingWindow window;
  private final int lateness;

  PlanBirthdays(
      JdbcClient db,
      KeptBirthdays kept,
      TransactionTemplate transaction,
      Clock clock,
      ReminderSettings settings) {
    this.db = db;
    this.kept = kept;
    this.transaction = transaction;
    this.clock = clock;
    this.window = settings.sendingWindow();
    this.lateness = settings.lateness().birthday();
  }

  /** Plans the next birthday of everybody whose last planned one has passed everywhere. */
  void planAll() {
    while (Boolean.TRUE.equals(transaction.execute(status -> planChunk()))) {
      // The next chunk, in a transaction of its own.
    }
  }

  private boolean planChunk() {
    LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    List<UUID> passed = kept.passedBefore(today.minusDays(1), CHUNK);
    if (!passed.isEmpty()) {
      replan(new HashSet<>(passed));
    }
    return passed.size() == CHUNK;
  }

  /** Moves, adds and withdraws what is not yet due for these persons. */
  void replan(Set<UUID> persons) {
    if (persons.isEmpty()) {
      return;
    }
    Instant now = clock.instant();
    Map<UUID, Set<LocalDate>> handled = handled(persons);
    List<PlannedBirthday> plans = new ArrayList<>();
    for (KeptBirthday birthday : kept.deciding(persons)) {
      next(birthday, handled.getOrDefault(birthday.personId(), Set.of()), now)
          .ifPresent(occurrence -> plans.add(new PlannedBirthday(birthday, occurrence)));
    }
    withdraw(persons, plans, now);
    store(plans, now);
    kept.planned(persons, plans);
  }

  private Optional<Occurrence> next(KeptBirthday birthday, Set<LocalDate> handled, Instant now) {
    Recurrence recurrence = birthday.date().recurring();
    LocalDate from = window.firstOpenDay(now, ZoneId.of(birthday.timeZone()));
    Optional<Occurrence> next = recurrence.nextOnOrAfter(from);
    while (next.isPresent() && tooClose(next.get().date(), handled)) {
      next = recurrence.nextOnOrAfter(next.get().date().plusDays(1));
    }
    return next;
  }

  private static boolean tooClose(LocalDate date, Set<LocalDate> handled) {
    return handled.stream()
        .anyMatch(other -> Math.abs(ChronoUnit.DAYS.between(other, date)) < ONCE_WITHIN_DAYS);
  }

  private Map<UUID, Set<LocalDate>> handled(Collection<UUID> persons) {
    record Handled(UUID person, LocalDate date) {}
    return db
        .sql(
            "select person_id, date from occurrence where person_id = any(:ids::uuid[]) and state <> 'PLANNED'")
        .param("ids", Columns.of(persons, id -> id))
        .query(
            (row, n) ->
                new Handled(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class)))
        .stream()
        .collect(
            Collectors.groupingBy(
                Handled::person,
                HashMap::new,
                Collectors.mapping(Handled::date, Collectors.toSet())));
  }

  private void withdraw(Set<UUID> persons, List<PlannedBirthday> plans, Instant now) {
    db.sql(
            """
            delete from occurrence o where person_id = any(:persons::uuid[]) and state = 'PLANNED'
              and due_at > :now and not exists (
                select from unnest(:planned::uuid[], :calendars::text[], :years::int[]) as w(person_id, calendar, year)
                where w.person_id = o.person_id and w.calendar = o.calendar and w.year = o.year)
            """)
        .param("persons", Columns.of(persons, id -> id))
        .param("now", Columns.at(now))
        .param("planned", Columns.of(plans, p -> p.kept().personId()))
        .param("calendars", Columns.of(plans, p -> p.occurrence().calendar()))
        .param("years", Columns.of(plans, p -> p.occurrence().year()))
        .update();
  }

  private void store(List<PlannedBirthday> plans, Instant now) {
    BirthdayRows.upsert(db, plans, now, window, lateness);
  }
}
