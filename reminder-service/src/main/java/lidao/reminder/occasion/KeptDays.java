package lidao.reminder.occasion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import lidao.contract.StatedDate;
import lidao.contract.customers.CustomerProfile;
import lidao.contract.customers.Relation;
import lidao.reminder.house.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The days that persons have of their own, in all customers' files. */
@Component
class KeptDays {

  private final JdbcClient db;

  KeptDays(JdbcClient db) {
    this.db = db;
  }

  /** Replaces the birthdays in these customers' files, and tells whom that may concern. */
  Set<UUID> replace(Collection<UUID> customers, List<KeptDay> kept) {
    Set<UUID> persons =
        new HashSet<>(
            db.sql(
                    """
                    delete from kept_day where customer_id = any(:ids::uuid[]) and occasion = 'BIRTHDAY'
                    returning person_id
                    """)
                .param("ids", Columns.of(customers, id -> id))
                .query(UUID.class)
                .list());
    kept.forEach(birthday -> persons.add(birthday.personId()));
    if (!kept.isEmpty()) {
      insert(kept);
    }
    return persons;
  }

  /** The customers' own days go with them to another zone; tells whom that concerns. */
  Set<UUID> follow(List<CustomerProfile> profiles, Function<CustomerProfile, String> zone) {
    return new HashSet<>(
        db.sql(
                """
                update kept_day k set time_zone = p.zone
                from unnest(:ids::uuid[], :zones::text[]) as p(id, zone)
                where k.customer_id = p.id and k.occasion <> 'BIRTHDAY' returning k.person_id
                """)
            .param("ids", Columns.of(profiles, CustomerProfile::customerId))
            .param("zones", Columns.of(profiles, zone::apply))
            .query(UUID.class)
            .list());
  }

  /** Keeps a day of a customer's own, in place of what was kept for that occasion. */
  void keep(KeptDay day) {
    forget(day.customerId(), day.occasion());
    insert(List.of(day));
  }

  /** Keeps a customer's own day no longer; false where there was none. */
  boolean forget(UUID customer, Occasion occasion) {
    return db.sql("delete from kept_day where customer_id = ? and person_id = ? and occasion = ?")
            .params(customer, customer, occasion.name())
            .update()
        > 0;
  }

  /** The days of a customer's own go to another, who keeps their own of the same occasion. */
  void give(UUID from, UUID to) {
    db.sql(
            """
            update kept_day k set customer_id = :to, person_id = :to, honouree_id = :to
            where customer_id = :from and occasion <> 'BIRTHDAY' and not exists (
              select from kept_day o where o.customer_id = :to and o.occasion = k.occasion)
            """)
        .param("from", from)
        .param("to", to)
        .update();
  }

  /** Forgets all that these customers' files hold, and tells whom that may concern. */
  Set<UUID> forgetAll(Collection<UUID> customers) {
    return new HashSet<>(
        db.sql("delete from kept_day where customer_id = any(:ids::uuid[]) returning person_id")
            .param("ids", Columns.of(customers, id -> id))
            .query(UUID.class)
            .list());
  }

  /** A customer's own days, without birthdays. */
  List<KeptDay> own(UUID customer) {
    return db.sql("select * from kept_day where customer_id = ? and occasion <> 'BIRTHDAY'")
        .param(customer)
        .query((row, n) -> read(row))
        .list();
  }

  private void insert(List<KeptDay> kept) {
    db.sql(
            """
            insert into kept_day (occasion, customer_id, person_id, honouree_id, name, relation, calendar, year, month,
              day, leap_month, time_zone)
            select * from unnest(:occasions::text[], :customers::uuid[], :persons::uuid[], :honourees::uuid[], :names::text[],
              :relations::text[], :calendars::text[], :years::int[], :months::int[], :days::int[],
              :leaps::boolean[], :zones::text[])
            on conflict do nothing
            """)
        .param("occasions", Columns.of(kept, KeptDay::occasion))
        .param("customers", Columns.of(kept, KeptDay::customerId))
        .param("persons", Columns.of(kept, KeptDay::personId))
        .param("honourees", Columns.of(kept, KeptDay::honoureeId))
        .param("names", Columns.of(kept, KeptDay::name))
        .param("relations", Columns.of(kept, KeptDay::relation))
        .param("calendars", Columns.of(kept, k -> k.said().calendar()))
        .param("years", Columns.of(kept, k -> k.said().year()))
        .param("months", Columns.of(kept, k -> k.said().month()))
        .param("days", Columns.of(kept, k -> k.said().day()))
        .param("leaps", Columns.of(kept, k -> Boolean.TRUE.equals(k.said().leapMonth())))
        .param("zones", Columns.of(kept, KeptDay::timeZone))
        .update();
  }

  static KeptDay read(ResultSet row) throws SQLException {
    return new KeptDay(
        Occasion.valueOf(row.getString("occasion")),
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
