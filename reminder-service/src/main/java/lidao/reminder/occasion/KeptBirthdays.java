package lidao.reminder.occasion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lidao.contract.StatedDate;
import lidao.contract.customers.Relation;
import lidao.reminder.house.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The birthdays in all customers' files. */
@Component
class KeptBirthdays {

  private final JdbcClient db;

  KeptBirthdays(JdbcClient db) {
    this.db = db;
  }

  /** Replaces what these customers' files hold, and tells whom that may concern. */
  Set<UUID> replace(Collection<UUID> customers, List<KeptBirthday> kept) {
    Set<UUID> persons =
        new HashSet<>(
            db.sql(
                    "delete from kept_birthday where customer_id = any(:ids::uuid[]) returning person_id")
                .param("ids", Columns.of(customers, id -> id))
                .query(UUID.class)
                .list());
    kept.forEach(birthday -> persons.add(birthday.personId()));
    if (!kept.isEmpty()) {
      insert(kept);
    }
    return persons;
  }

  private void insert(List<KeptBirthday> kept) {
    db.sql(
            """
            insert into kept_birthday (customer_id, person_id, honouree_id, name, relation, calendar, year, month,
              day, leap_month, time_zone)
            select * from unnest(:customers::uuid[], :persons::uuid[], :honourees::uuid[], :names::text[],
              :relations::text[], :calendars::text[], :years::int[], :months::int[], :days::int[],
              :leaps::boolean[], :zones::text[])
            on conflict do nothing
            """)
        .param("customers", Columns.of(kept, KeptBirthday::customerId))
        .param("persons", Columns.of(kept, KeptBirthday::personId))
        .param("honourees", Columns.of(kept, KeptBirthday::honoureeId))
        .param("names", Columns.of(kept, KeptBirthday::name))
        .param("relations", Columns.of(kept, KeptBirthday::relation))
        .param("calendars", Columns.of(kept, k -> k.said().calendar()))
        .param("years", Columns.of(kept, k -> k.said().year()))
        .param("months", Columns.of(kept, k -> k.said().month()))
        .param("days", Columns.of(kept, k -> k.said().day()))
        .param("leaps", Columns.of(kept, k -> Boolean.TRUE.equals(k.said().leapMonth())))
        .param("zones", Columns.of(kept, KeptBirthday::timeZone))
        .update();
  }

  /**
   * The one file that decides for each person: the person's own, else the first by its customer.
   */
  List<KeptBirthday> deciding(Collection<UUID> persons) {
    return db.sql(
            """
            select distinct on (person_id) * from kept_birthday where person_id = any(:ids::uuid[])
            order by person_id, relation <> 'SELF', customer_id
            """)
        .param("ids", Columns.of(persons, id -> id))
        .query((row, n) -> read(row))
        .list();
  }

  /** Whose planned day has passed; locked, and none that another instance has locked. */
  List<UUID> passedBefore(LocalDate day, int limit) {
    return db.sql(
            """
            select person_id from kept_birthday where planned_to < ? order by planned_to limit ?
            for update skip locked
            """)
        .params(day, limit)
        .query(UUID.class)
        .list();
  }

  /** Notes to which day each of these persons is planned; files that do not decide are left out. */
  void planned(Collection<UUID> persons, List<PlannedBirthday> plans) {
    db.sql(
            """
            update kept_birthday k set planned_to = case when k.customer_id = w.customer_id then w.date end
            from unnest(:persons::uuid[]) as p(id)
              left join unnest(:planned::uuid[], :customers::uuid[], :dates::date[])
                as w(person_id, customer_id, date) on w.person_id = p.id
            where k.person_id = p.id
            """)
        .param("persons", Columns.of(persons, id -> id))
        .param("planned", Columns.of(plans, p -> p.kept().personId()))
        .param("customers", Columns.of(plans, p -> p.kept().customerId()))
        .param("dates", Columns.of(plans, p -> p.occurrence().date()))
        .update();
  }

  private static KeptBirthday read(ResultSet row) throws SQLException {
    return new KeptBirthday(
        row.getObject("customer_id", UUID.class),
        row.getObject("person_id", UUID.class),
        row.getObject("honouree_id", UUID.class),
        row.getString("name"),
        Relation.valueOf(row.getString("relation")),
        new StatedDate(
            StatedDate.Calendar.valueOf(row.getString("calendar")),
            row.getObject("year", Integer.class),
            row.getInt("month"),
            row.getInt("day"),
            row.getBoolean("leap_month")),
        row.getString("time_zone"));
  }
}
