package lidao.reminder.occasion;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
    GreetedDays greeted = GreetedDays.of(persons, db);
    Map<String, Occasions.Kept> known = occasions.active();
    List<PlannedDay> plans = new ArrayList<>();
    for (DecidingDays.Deciding day : kept.deciding(persons)) {
      OccasionData data = laidDown(day, known);
      if (data != null) {
        Terms terms = Terms.of(data, settings);
        next(day.kept(), data, terms, greeted, now)
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
      KeptDay day, OccasionData data, Terms terms, GreetedDays greeted, Instant now) {
    Recurrence recurrence = day.date().recurring(data.skip());
    LocalDate from = terms.window().firstOpenDay(now, ZoneId.of(day.timeZone()));
    Optional<Occurrence> next = recurrence.nextOnOrAfter(from);
    while (next.isPresent() && greeted.isTooClose(day, next.get().date())) {
      next = recurrence.nextOnOrAfter(next.get().date().plusDays(1));
    }
    return next;
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
