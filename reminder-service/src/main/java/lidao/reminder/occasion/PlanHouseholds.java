package lidao.reminder.occasion;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import lidao.reminder.house.Columns;
import lidao.reminder.house.ReminderSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Plans the occasions of everybody, one row a household: for some households whose profiles
 * changed, or for a range of them, whichever, in one statement.
 */
@Component
class PlanHouseholds {

  // An occasion whose window has closed where the household lives is past.
  private static final String PLAN =
      """
      insert into occurrence (household_id, customer_id, occasion, calendar, year, date, adjustments, time_zone,
        due_at, last_moment, call_until, next_step_at, festive, opens, closes)
      select distinct on (h.household_id, f.occasion)
        h.household_id, h.customer_id, f.occasion, f.calendar, f.year, f.date, f.adjustments, h.time_zone,
        (f.date + f.until_opens) at time zone h.time_zone,
        (f.date + f.until_last) at time zone h.time_zone,
        (f.date + f.until_last) at time zone h.time_zone + make_interval(days => f.calls),
        (f.date - case h.tier when 'A' then f.lead_a when 'B' then f.lead_b else f.lead_c end + f.until_opens)
          at time zone h.time_zone,
        f.festive, f.opens, f.closes
      from household h cross join %s
      where %s and %s and (f.date + f.until_closes) at time zone h.time_zone > :now
      order by h.household_id, f.occasion, f.date
      on conflict on constraint occurrence_once
      """;

  private static final String MOVE =
      """
      do update set customer_id = excluded.customer_id, date = excluded.date, adjustments = excluded.adjustments,
        time_zone = excluded.time_zone, due_at = excluded.due_at, last_moment = excluded.last_moment,
        call_until = excluded.call_until,
          next_step_at = case when occurrence.date = excluded.date then excluded.next_step_at else '-infinity' end, festive = excluded.festive,
        opens = excluded.opens, closes = excluded.closes
      where occurrence.state = 'PLANNED' and occurrence.due_at > :now
      """;

  private static final String OF_THESE =
      PLAN.formatted(
              HouseholdDay.TABLE, "h.household_id = any(:households::uuid[])", HouseholdDay.APPLIES)
          + MOVE;

  private static final String OF_RANGE =
      PLAN.formatted(
              HouseholdDay.TABLE,
              "h.household_id > :after and (:until::uuid is null or h.household_id <="
                  + " :until::uuid)",
              HouseholdDay.APPLIES)
          + "do nothing";

  private static final String WITHDRAW =
      """
      delete from occurrence o where o.household_id = any(:households::uuid[]) and o.state = 'PLANNED'
        and o.due_at > :now and (:only::text is null or o.occasion = :only::text)
        and not exists (
          select from household h cross join %s
          where h.household_id = o.household_id and f.occasion = o.occasion and f.calendar = o.calendar
            and f.year = o.year and %s)
      returning o.id
      """
          .formatted(HouseholdDay.TABLE, HouseholdDay.APPLIES);

  private final JdbcClient db;
  private final Occasions occasions;
  private final ObjectProvider<Withdrawn> listeners;
  private final Clock clock;
  private final ReminderSettings settings;

  PlanHouseholds(
      JdbcClient db,
      Occasions occasions,
      ObjectProvider<Withdrawn> listeners,
      Clock clock,
      ReminderSettings settings) {
    this.db = db;
    this.occasions = occasions;
    this.listeners = listeners;
    this.clock = clock;
    this.settings = settings;
  }

  /** Moves, adds and withdraws what is not yet due for these households. */
  void replan(Collection<UUID> households) {
    replan(households, occasions.active().values(), null);
  }

  /** Likewise, for what is left of one occasion after a change of it. */
  int revise(String code, UUID after, @Nullable UUID until) {
    List<UUID> households =
        db.sql(
                """
                select household_id from household
                where household_id > :after and (:until::uuid is null or household_id <= :until::uuid)
                """)
            .param("after", after)
            .param("until", until)
            .query(UUID.class)
            .list();
    return replan(households, occasions.find(code).stream().toList(), code);
  }

  /** Plans one day for the households behind one and up to another; tells how many. */
  int plan(HouseholdDay day, UUID after, @Nullable UUID until) {
    return HouseholdDay.bind(db.sql(OF_RANGE), List.of(day))
        .param("after", after)
        .param("until", until)
        .param("now", Columns.at(clock.instant()))
        .update();
  }

  /** From yesterday on in UTC: somewhere it may be today still. */
  List<HouseholdDay> next(Collection<Occasions.Kept> of, int count) {
    LocalDate from = clock.instant().atZone(ZoneOffset.UTC).toLocalDate().minusDays(1);
    return HouseholdDay.next(of, from, count, settings);
  }

  private int replan(
      Collection<UUID> households, Collection<Occasions.Kept> of, @Nullable String only) {
    String[] ids = Columns.of(households, id -> id);
    List<HouseholdDay> days = next(of, 2);
    List<UUID> gone =
        HouseholdDay.bind(db.sql(WITHDRAW), days)
            .param("households", ids)
            .param("only", only)
            .param("now", Columns.at(clock.instant()))
            .query(UUID.class)
            .list();
    if (!gone.isEmpty()) {
      listeners.forEach(listener -> listener.withdrawn(gone));
    }
    return HouseholdDay.bind(db.sql(OF_THESE), days)
        .param("households", ids)
        .param("now", Columns.at(clock.instant()))
        .update();
  }
}
