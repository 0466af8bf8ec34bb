package lidao.reminder.occasion;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import lidao.calendar.Occurrence;
import lidao.reminder.house.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes planned days of persons, and moves those that are planned already and not yet due. */
final class KeptDayRows {

  private static final String UPSERT =
      """
      insert into occurrence (person_id, customer_id, occasion, calendar, year, date, adjustments, time_zone,
        due_at, last_moment, call_until, next_step_at, festive, opens, closes, honouree_id, honouree, relation,
        said_year, said_month, said_day, said_leap)
      select person_id, customer_id, occasion, calendar, year, date, adjustments, time_zone,
        due_at, last_moment, call_until, next_step_at, festive, opens, closes, honouree_id, honouree, relation,
        said_year, said_month, said_day, said_leap
      from unnest(:persons::uuid[], :customers::uuid[], :occasions::text[], :calendars::text[], :years::int[],
        :dates::date[], :adjustments::text[], :zones::text[], :due::timestamptz[], :last::timestamptz[],
        :calls::timestamptz[], :steps::timestamptz[], :festive::boolean[], :opens::time[], :closes::time[],
        :honourees::uuid[], :names::text[], :relations::text[], :saidYears::int[], :saidMonths::int[],
        :saidDays::int[], :saidLeaps::boolean[])
        as p(person_id, customer_id, occasion, calendar, year, date, adjustments, time_zone, due_at, last_moment,
          call_until, next_step_at, festive, opens, closes, honouree_id, honouree, relation, said_year, said_month,
          said_day, said_leap)
      order by person_id
      on conflict on constraint occurrence_once do update
        set customer_id = excluded.customer_id, date = excluded.date, adjustments = excluded.adjustments,
          time_zone = excluded.time_zone, due_at = excluded.due_at, last_moment = excluded.last_moment,
          call_until = excluded.call_until,
          next_step_at = case when occurrence.date = excluded.date then excluded.next_step_at else '-infinity' end, festive = excluded.festive,
          opens = excluded.opens, closes = excluded.closes,
          honouree_id = excluded.honouree_id, honouree = excluded.honouree, relation = excluded.relation,
          said_year = excluded.said_year, said_month = excluded.said_month, said_day = excluded.said_day,
          said_leap = excluded.said_leap
        where occurrence.state = 'PLANNED' and occurrence.due_at > :now
      """;

  private KeptDayRows() {}

  static void upsert(JdbcClient db, List<PlannedDay> plans, Instant now) {
    if (plans.isEmpty()) {
      return;
    }
    db.sql(UPSERT)
        .param("now", Columns.at(now))
        .param("persons", kept(plans, KeptDay::personId))
        .param("customers", kept(plans, KeptDay::customerId))
        .param("occasions", kept(plans, KeptDay::occasion))
        .param("calendars", time(plans, Occurrence::calendar))
        .param("years", time(plans, Occurrence::year))
        .param("dates", time(plans, Occurrence::date))
        .param("adjustments", time(plans, KeptDayRows::adjustments))
        .param("zones", kept(plans, KeptDay::timeZone))
        .param("due", Columns.of(plans, PlannedDay::dueAt))
        .param("last", Columns.of(plans, PlannedDay::lastMoment))
        .param("calls", Columns.of(plans, PlannedDay::callUntil))
        .param("steps", Columns.of(plans, PlannedDay::firstStep))
        .param("festive", Columns.of(plans, PlannedDay::festive))
        .param("opens", Columns.of(plans, p -> p.terms().window().opens()))
        .param("closes", Columns.of(plans, p -> p.terms().window().closes()))
        .param("honourees", kept(plans, KeptDay::honoureeId))
        .param("names", kept(plans, KeptDay::name))
        .param("relations", kept(plans, KeptDay::relation))
        .param("saidYears", kept(plans, k -> k.said().year()))
        .param("saidMonths", kept(plans, k -> k.said().month()))
        .param("saidDays", kept(plans, k -> k.said().day()))
        .param("saidLeaps", kept(plans, k -> Boolean.TRUE.equals(k.said().leapMonth())))
        .update();
  }

  private static String adjustments(Occurrence occurrence) {
    return occurrence.adjustments().stream().map(Enum::name).collect(Collectors.joining(","));
  }

  private static @Nullable String[] kept(
      List<PlannedDay> plans, Function<KeptDay, @Nullable Object> value) {
    return Columns.of(plans, p -> value.apply(p.kept()));
  }

  private static @Nullable String[] time(
      List<PlannedDay> plans, Function<Occurrence, @Nullable Object> value) {
    return Columns.of(plans, p -> value.apply(p.occurrence()));
  }
}
