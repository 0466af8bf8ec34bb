package lidao.reminder.occasion;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import lidao.calendar.Occurrence;
import lidao.reminder.house.Columns;
import lidao.reminder.house.SendingWindow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes planned birthdays, and moves those that are planned already and not yet due. */
final class BirthdayRows {

  private static final String UPSERT =
      """
      insert into occurrence (person_id, customer_id, occasion, calendar, year, date, adjustments, time_zone,
        due_at, last_moment, honouree_id, honouree, relation, said_year, said_month, said_day, said_leap)
      select person_id, customer_id, 'BIRTHDAY', calendar, year, date, adjustments, time_zone,
        due_at, last_moment, honouree_id, honouree, relation, said_year, said_month, said_day, said_leap
      from unnest(:persons::uuid[], :customers::uuid[], :calendars::text[], :years::int[], :dates::date[],
        :adjustments::text[], :zones::text[], :due::timestamptz[], :last::timestamptz[], :honourees::uuid[],
        :names::text[], :relations::text[], :saidYears::int[], :saidMonths::int[], :saidDays::int[],
        :saidLeaps::boolean[])
        as p(person_id, customer_id, calendar, year, date, adjustments, time_zone, due_at, last_moment,
          honouree_id, honouree, relation, said_year, said_month, said_day, said_leap)
      order by person_id
      on conflict on constraint occurrence_once do update
        set customer_id = excluded.customer_id, date = excluded.date, adjustments = excluded.adjustments,
          time_zone = excluded.time_zone, due_at = excluded.due_at, last_moment = excluded.last_moment,
          honouree_id = excluded.honouree_id, honouree = excluded.honouree, relation = excluded.relation,
          said_year = excluded.said_year, said_month = excluded.said_month, said_day = excluded.said_day,
          said_leap = excluded.said_leap
        where occurrence.state = 'PLANNED' and occurrence.due_at > :now
      """;

  private BirthdayRows() {}

  static void upsert(
      JdbcClient db, List<PlannedBirthday> plans, Instant now, SendingWindow window, int lateness) {
    if (plans.isEmpty()) {
      return;
    }
    db.sql(UPSERT)
        .param("now", Columns.at(now))
        .param("persons", kept(plans, KeptBirthday::personId))
        .param("customers", kept(plans, KeptBirthday::customerId))
        .param("calendars", time(plans, Occurrence::calendar))
        .param("years", time(plans, Occurrence::year))
        .param("dates", time(plans, Occurrence::date))
        .param("adjustments", time(plans, BirthdayRows::adjustments))
        .param("zones", kept(plans, KeptBirthday::timeZone))
        .param("due", Columns.of(plans, p -> window.opening(p.occurrence().date(), zone(p))))
        .param(
            "last",
            Columns.of(
                plans, p -> window.closing(p.occurrence().date().plusDays(lateness), zone(p))))
        .param("honourees", kept(plans, KeptBirthday::honoureeId))
        .param("names", kept(plans, KeptBirthday::name))
        .param("relations", kept(plans, KeptBirthday::relation))
        .param("saidYears", kept(plans, k -> k.said().year()))
        .param("saidMonths", kept(plans, k -> k.said().month()))
        .param("saidDays", kept(plans, k -> k.said().day()))
        .param("saidLeaps", kept(plans, k -> Boolean.TRUE.equals(k.said().leapMonth())))
        .update();
  }

  private static ZoneId zone(PlannedBirthday plan) {
    return ZoneId.of(plan.kept().timeZone());
  }

  private static String adjustments(Occurrence occurrence) {
    return occurrence.adjustments().stream().map(Enum::name).collect(Collectors.joining(","));
  }

  private static @Nullable String[] kept(
      List<PlannedBirthday> plans, Function<KeptBirthday, @Nullable Object> value) {
    return Columns.of(plans, p -> value.apply(p.kept()));
  }

  private static @Nullable String[] time(
      List<PlannedBirthday> plans, Function<Occurrence, @Nullable Object> value) {
    return Columns.of(plans, p -> value.apply(p.occurrence()));
  }
}
