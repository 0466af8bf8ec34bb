package lidao.reminder.letter;

import java.util.List;
import java.util.UUID;
import lidao.reminder.house.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Instances that decide on letters of the same customer at the same moment take turns: the second
 * counts what the first has decided.
 */
@Component
class Turns {

  private final JdbcClient db;

  Turns(JdbcClient db) {
    this.db = db;
  }

  /**
   * Waits until nobody else decides on these customers, and keeps others waiting until the current
   * transaction ends. One statement, before anything is counted; in one order, so that two who
   * share customers never wait for each other.
   */
  void take(List<UUID> customers) {
    if (customers.isEmpty()) {
      return;
    }
    db.sql(
            """
            select count(pg_advisory_xact_lock(lane)) from (
              select distinct hashtextextended('lidao.letters.' || id, 0) as lane
              from unnest(:ids::text[]) as c(id) order by lane) lanes
            """)
        .param("ids", Columns.of(customers, id -> id))
        .query(Long.class)
        .single();
  }
}
