package lidao.reminder.occasion;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
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
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Plans the next of each day that a person has of their own: six statements, however many. */
@Component
class PlanKeptDays {

  /** The same occasion comes to the same person once within so many days, whatever is corrected. */
  static final int ONCE_WITHIN_DAYS = 60;

  private static final int CHUNK = 2_000;

  private final JdbcClient db;
  private final DecidingDays kept;
  private final Occasions occasions;
  private final ObjectProvider<Withdrawn> listeners;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final ReminderSettings settings;

  PlanKeptDays(
      JdbcClient db,
      DecidingDays kept,
      Occasions occasions,
      ObjectProvider<Withdrawn> listeners,
      TransactionTemplate transaction,
      Clock clock,
      ReminderSettings settings) {
    this.db = db;
    this.kept = kept;
    this.occasions = occasions;
    this.listeners = listeners;
    this.transaction = transaction;
    this.clock = clock;
    this.settings = settings;
  }

  /** Plans the next day of everybody whose last planned one has passed everywhere. */
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
    Map<String, Set<LocalDate>> handled = handled(persons);
    Map<String, Occasions.Kept> known = occasions.active();
    List<PlannedDay> plans = new ArrayList<>();
    for (DecidingDays.Deciding day : kept.deciding(persons)) {
      OccasionData data = laidDown(day, known);
      if (data != null) {
        Terms terms = Terms.of(data, settings);
        Set<LocalDate> before =
            handled.getOrDefault(key(day.kept().personId(), day.kept().occasion()), Set.of());
        next(day.kept(), data, terms, before, now)
            .map(at -> new PlannedDay(day.kept(), at, terms, data.isFestive(), day.tier()))
            .ifPresent(plans::add);
      }
    }
    withdraw(persons, plans, now);
    KeptDayRows.upsert(db, plans, now);
    kept.planned(persons, plans);
  }

  private static @Nullable OccasionData laidDown(
      DecidingDays.Deciding day, Map<String, Occasions.Kept> known) {
    Occasions.Kept found = known.get(day.kept().laidDownAs());
    return found != null && found.data().appliesTo(day.tier(), day.country()) ? found.data() : null;
  }

  private static Optional<Occurrence> next(
      KeptDay day, OccasionData data, Terms terms, Set<LocalDate> handled, Instant now) {
    Recurrence recurrence = day.date().recurring(data.skip());
    LocalDate from = terms.window().firstOpenDay(now, ZoneId.of(day.timeZone()));
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

  private static String key(UUID person, Occasion occasion) {
    return person + "/" + occasion;
  }

  private Map<String, Set<LocalDate>> handled(Collection<UUID> persons) {
    record Handled(String key, LocalDate date) {}
    return db
        .sql(
            """
            select person_id, occasion, date from occurrence
            where person_id = any(:ids::uuid[]) and state <> 'PLANNED'
            """)
        .param("ids", Columns.of(persons, id -> id))
        .query(
            (row, n) ->
                new Handled(
                    key(row.getObject(1, UUID.class), Occasion.valueOf(row.getString(2))),
                    row.getObject(3, LocalDate.class)))
        .stream()
        .collect(
            Collectors.groupingBy(
                Handled::key, Collectors.mapping(Handled::date, Collectors.toSet())));
  }

  private void withdraw(Set<UUID> persons, List<PlannedDay> plans, Instant now) {
    List<UUID> gone =
        db.sql(
                """
                delete from occurrence o where person_id = any(:persons::uuid[]) and state = 'PLANNED'
                  and due_at > :now and not exists (
                    select from unnest(:planned::uuid[], :occasions::text[], :calendars::text[], :years::int[])
                      as w(person_id, occasion, calendar, year)
                    where w.person_id = o.person_id and w.occasion = o.occasion and w.calendar = o.calendar
                      and w.year = o.year)
                returning id
                """)
            .param("persons", Columns.of(persons, id -> id))
            .param("now", Columns.at(now))
            .param("planned", Columns.of(plans, p -> p.kept().personId()))
            .param("occasions", Columns.of(plans, p -> p.kept().occasion()))
            .param("calendars", Columns.of(plans, p -> p.occurrence().calendar()))
            .param("years", Columns.of(plans, p -> p.occurrence().year()))
            .query(UUID.class)
            .list();
    if (!gone.isEmpty()) {
      listeners.forEach(listener -> listener.withdrawn(gone));
    }
  }
}
