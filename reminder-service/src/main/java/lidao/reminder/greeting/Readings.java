package lidao.reminder.greeting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lidao.reminder.house.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which wordings customers and their households have had. */
@Component
class Readings {

  private final JdbcClient db;

  Readings(JdbcClient db) {
    this.db = db;
  }

  /**
   * Of these customers; two statements.
   *
   * @param last how many of each matter count
   * @param season from when on what others at home got counts
   */
  Freshness of(Collection<UUID> customers, int last, Instant season) {
    return Freshness.of(recent(customers, last), atHome(customers, season));
  }

  private Map<String, List<String>> recent(Collection<UUID> customers, int last) {
    Map<String, List<String>> names = new HashMap<>();
    db.sql(
            """
            select customer_id, matter, wording from (
              select id, customer_id, wording, split_part(wording, '.', 1) as matter,
                row_number() over (partition by customer_id, split_part(wording, '.', 1) order by id desc) as place
              from letter where customer_id = any(:ids::uuid[]) and kind = 'GREETING' and wording is not null
                and state in ('SENT', 'UNKNOWN')) w
            where place <= :last order by id desc
            """)
        .param("ids", Columns.of(customers, id -> id))
        .param("last", last)
        .query(
            row -> {
              names
                  .computeIfAbsent(
                      Freshness.key(row.getObject(1, UUID.class), row.getString(2)),
                      key -> new ArrayList<>())
                  .add(row.getString(3));
            });
    return names;
  }

  private Map<String, Set<String>> atHome(Collection<UUID> customers, Instant season) {
    Map<String, Set<String>> names = new HashMap<>();
    db.sql(
            """
            select r.customer_id, split_part(l.wording, '.', 1), l.wording from recipient r
              join recipient other on other.household_id = r.household_id and other.customer_id <> r.customer_id
              join letter l on l.customer_id = other.customer_id and l.kind = 'GREETING' and l.wording is not null
                and l.next_attempt_at > :season and l.state in ('CLAIMED', 'SENDING', 'SENT', 'UNKNOWN')
            where r.customer_id = any(:ids::uuid[])
            """)
        .param("ids", Columns.of(customers, id -> id))
        .param("season", Columns.at(season))
        .query(
            row -> {
              names
                  .computeIfAbsent(
                      Freshness.key(row.getObject(1, UUID.class), row.getString(2)),
                      key -> new HashSet<>())
                  .add(row.getString(3));
            });
    return names;
  }
}
