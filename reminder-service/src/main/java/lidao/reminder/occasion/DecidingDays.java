package lidao.reminder.occasion;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lidao.contract.customers.Tier;
import lidao.reminder.house.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The days that are planned. A person may stand in several customers' files; one of them decides,
 * and knows to which day the next time is planned.
 */
@Component
class DecidingDays {

  /** Whose day it is to say when, and to whom it comes. */
  record Deciding(KeptDay kept, @Nullable Tier tier, String country) {}

  private final JdbcClient db;

  DecidingDays(JdbcClient db) {
    this.db = db;
  }

  /**
   * The one file that decides for each person and occasion: the person's own, else the first by its
   * customer.
   */
  List<Deciding> deciding(Collection<UUID> persons) {
    return db.sql(
            """
            select distinct on (k.person_id, k.occasion) k.*, r.tier, coalesce(r.country, '') as country
            from kept_day k left join recipient r on r.customer_id = k.customer_id
            where k.person_id = any(:ids::uuid[])
            order by k.person_id, k.occasion, k.relation <> 'SELF', k.customer_id
            """)
        .param("ids", Columns.of(persons, id -> id))
        .query(
            (row, n) ->
                new Deciding(
                    KeptDays.read(row), tier(row.getString("tier")), row.getString("country")))
        .list();
  }

  /** Persons behind one and up to another, for planning in chunks. */
  Set<UUID> personsIn(UUID after, @Nullable UUID until) {
    return new HashSet<>(
        db.sql(
                """
                select distinct person_id from kept_day
                where person_id > :after and (:until::uuid is null or person_id <= :until::uuid)
                """)
            .param("after", after)
            .param("until", until)
            .query(UUID.class)
            .list());
  }

  /** Whose planned day has passed; locked, and none that another instance has locked. */
  List<UUID> passedBefore(LocalDate day, int limit) {
    return db.sql(
            """
            select person_id from kept_day where planned_to < ? order by planned_to limit ?
            for update skip locked
            """)
        .params(day, limit)
        .query(UUID.class)
        .list();
  }

  /** Notes to which day each of these persons is planned; files that do not decide are left out. */
  void planned(Collection<UUID> persons, List<PlannedDay> plans) {
    db.sql(
            """
            update kept_day k set planned_to = w.date
            from kept_day j
              left join unnest(:planned::uuid[], :occasions::text[], :customers::uuid[], :dates::date[])
                as w(person_id, occasion, customer_id, date)
                on w.person_id = j.person_id and w.occasion = j.occasion and w.customer_id = j.customer_id
            where j.person_id = any(:persons::uuid[]) and k.customer_id = j.customer_id
              and k.person_id = j.person_id and k.occasion = j.occasion and k.planned_to is distinct from w.date
            """)
        .param("persons", Columns.of(persons, id -> id))
        .param("planned", Columns.of(plans, p -> p.kept().personId()))
        .param("occasions", Columns.of(plans, p -> p.kept().occasion()))
        .param("customers", Columns.of(plans, p -> p.kept().customerId()))
        .param("dates", Columns.of(plans, p -> p.occurrence().date()))
        .update();
  }

  private static @Nullable Tier tier(@Nullable String name) {
    return name == null ? null : Tier.valueOf(name);
  }
}
