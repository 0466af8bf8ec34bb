package lidao.reminder.occasion;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lidao.reminder.house.Columns;
import lidao.reminder.house.ReminderSettings;
import lidao.reminder.house.SendingWindow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Plans the three festivals, one row a household: for a few households whose profiles changed, or
 * for all of them in chunks of one statement each.
 */
@Component
public class PlanFestivals {

  /** Households planned in one transaction. */
  static final int CHUNK = 10_000;

  // The window as an interval after midnight: a festival whose window has closed is past.
  private static final String PLAN =
      """
      insert into occurrence
        (household_id, customer_id, occasion, calendar, year, date, time_zone, due_at, last_moment)
      select distinct on (h.household_id, f.occasion)
        h.household_id, h.customer_id, f.occasion, 'LUNAR', f.year, f.date, h.time_zone,
        (f.date + :opens::interval) at time zone h.time_zone,
        (f.date + :latest::interval) at time zone h.time_zone
      from household h
        cross join unnest(:occasions::text[], :years::int[], :dates::date[]) as f(occasion, year, date)
      where h.household_id = any(:households::uuid[])
        and (f.date + :closes::interval) at time zone h.time_zone > :now
      order by h.household_id, f.occasion, f.date
      on conflict on constraint occurrence_once do update
        set customer_id = excluded.customer_id, time_zone = excluded.time_zone, due_at = excluded.due_at,
          last_moment = excluded.last_moment
        where occurrence.state = 'PLANNED' and occurrence.due_at > :now
      """;

  private static final String PLAN_CHUNK =
      """
      with chunk as (
        select household_id, customer_id, time_zone from household
        where household_id > :reached::uuid order by household_id limit :size
      ), planned as (
        insert into occurrence
          (household_id, customer_id, occasion, calendar, year, date, time_zone, due_at, last_moment)
        select household_id, customer_id, :occasion, 'LUNAR', :year, :date::date, time_zone,
          (:date::date + :opens::interval) at time zone time_zone,
          (:date::date + :latest::interval) at time zone time_zone
        from chunk where (:date::date + :closes::interval) at time zone time_zone > :now
        on conflict do nothing
      )
      update festival_plan
      set reached = coalesce((select household_id from chunk order by household_id desc limit 1), reached),
        complete = (select count(*) from chunk) < :size
      where occasion = :occasion and year = :year
      returning complete
      """;

  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private record Day(Occasion occasion, int year, LocalDate date) {}

  private final JdbcClient db;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final SendingWindow window;
  private final int lateness;

  PlanFestivals(
      JdbcClient db, TransactionTemplate transaction, Clock clock, ReminderSettings settings) {
    this.db = db;
    this.transaction = transaction;
    this.clock = clock;
    this.window = settings.sendingWindow();
    this.lateness = settings.lateness().festival();
  }

  /** Plans the next of each festival for these households, and withdraws those that are gone. */
  void replan(Collection<UUID> households) {
    String[] ids = Columns.of(households, id -> id);
    db.sql(
            """
            delete from occurrence o where household_id = any(:ids::uuid[]) and state = 'PLANNED'
              and due_at > :now and not exists (select from household h where h.household_id = o.household_id)
            """)
        .param("ids", ids)
        .param("now", Columns.at(clock.instant()))
        .update();
    List<Day> days = Occasion.FESTIVALS.stream().flatMap(o -> next(o, 2).stream()).toList();
    withWindow(db.sql(PLAN))
        .param("households", ids)
        .param("occasions", Columns.of(days, Day::occasion))
        .param("years", Columns.of(days, Day::year))
        .param("dates", Columns.of(days, Day::date))
        .update();
  }

  /** Plans the next of each festival for every household that lacks it; resumes after a stop. */
  public void planAll() {
    for (Occasion occasion : Occasion.FESTIVALS) {
      next(occasion, 1).forEach(this::planAll);
    }
  }

  private void planAll(Day day) {
    db.sql("insert into festival_plan (occasion, year) values (?, ?) on conflict do nothing")
        .params(day.occasion().name(), day.year())
        .update();
    while (Boolean.FALSE.equals(transaction.execute(status -> planChunk(day)))) {
      // The next chunk, in a transaction of its own.
    }
  }

  private boolean planChunk(Day day) {
    record Progress(Optional<UUID> reached, boolean complete) {}
    Progress progress =
        db.sql(
                "select reached, complete from festival_plan where occasion = ? and year = ? for update")
            .params(day.occasion().name(), day.year())
            .query(
                (row, n) ->
                    new Progress(
                        Optional.ofNullable(row.getObject(1, UUID.class)), row.getBoolean(2)))
            .single();
    return progress.complete()
        || withWindow(db.sql(PLAN_CHUNK))
            .param("reached", progress.reached().orElse(BEFORE_ALL))
            .param("size", CHUNK)
            .param("occasion", day.occasion().name())
            .param("year", day.year())
            .param("date", day.date())
            .query(Boolean.class)
            .single();
  }

  private JdbcClient.StatementSpec withWindow(JdbcClient.StatementSpec statement) {
    return statement
        .param("opens", window.untilOpening().toString())
        .param("closes", window.untilClosing().toString())
        .param("latest", window.untilClosing().plusDays(lateness).toString())
        .param("now", Columns.at(clock.instant()));
  }

  /** From yesterday on in UTC: somewhere it may be today still. */
  private List<Day> next(Occasion occasion, int count) {
    LocalDate from = clock.instant().atZone(ZoneOffset.UTC).toLocalDate().minusDays(1);
    List<Day> days = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      var found = occasion.festival().nextOnOrAfter(from);
      if (found.isEmpty()) {
        break;
      }
      days.add(new Day(occasion, found.get().year(), found.get().date()));
      from = found.get().date().plusDays(1);
    }
    return days;
  }
}
