package lidao.reminder.greeting;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lidao.reminder.house.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is known of occurrences when their greetings are decided on. */
@Component
class DueOccurrences {

  private final JdbcClient db;

  DueOccurrences(JdbcClient db) {
    this.db = db;
  }

  List<DueOccurrence> find(Collection<UUID> ids) {
    return db.sql("select * from occurrence where id = any(:ids::uuid[])")
        .param("ids", Columns.of(ids, id -> id))
        .query((row, n) -> DueOccurrence.read(row))
        .list();
  }

  /**
   * Those whose person, or whose recipient for a festival, had the same occasion taken up less than
   * 60 days before: under another date, in another file or in another household.
   */
  Set<UUID> repeated(Collection<UUID> ids) {
    return new HashSet<>(
        db.sql(
                """
                select o.id from occurrence o where o.id = any(:ids::uuid[]) and exists (
                  select from occurrence e where e.state = 'DUE' and e.occasion = o.occasion and e.id <> o.id
                    and (e.date, e.id) < (o.date, o.id) and o.date - e.date < 60
                    and (e.person_id = o.person_id
                      or (o.household_id is not null and e.customer_id = o.customer_id)))
                """)
            .param("ids", Columns.of(ids, id -> id))
            .query(UUID.class)
            .list());
  }

  /** How many households keep a festival on this day and have nobody we can write to. */
  long withoutAddress(DueOccurrence of) {
    return db.sql(
            """
            select count(*) from occurrence o join recipient r on r.customer_id = o.customer_id
            where o.date = ? and o.occasion = ? and not r.reachable
            """)
        .params(of.date(), of.occasion().name())
        .query(Long.class)
        .single();
  }
}
