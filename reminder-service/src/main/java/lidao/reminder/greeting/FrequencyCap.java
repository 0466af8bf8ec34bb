package lidao.reminder.greeting;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import lidao.reminder.house.Columns;
import lidao.reminder.house.ReminderSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many greetings a customer may have within some weeks, and how many they have had. */
@Component
class FrequencyCap {

  private final JdbcClient db;
  private final ReminderSettings.Cap cap;

  FrequencyCap(JdbcClient db, ReminderSettings settings) {
    this.db = db;
    this.cap = settings.cap();
  }

  /**
   * How many greetings these customers have had of late; those that may have arrived, and those
   * that are under way, count. Nothing is counted where as many as there are may go out.
   */
  Map<UUID, Integer> recent(Collection<UUID> customers, Instant now) {
    Map<UUID, Integer> counts = new HashMap<>();
    if (cap.greetings() <= 0 || customers.isEmpty()) {
      return counts;
    }
    db.sql(
            """
            select customer_id, count(*) from letter
            where customer_id = any(:ids::uuid[]) and kind = 'GREETING' and (state in ('CLAIMED', 'SENDING')
              or (state in ('SENT', 'UNKNOWN') and concluded_at > :since)) group by 1
            """)
        .param("ids", Columns.of(customers, id -> id))
        .param("since", Columns.at(now.minus(Duration.ofDays(cap.days()))))
        .query(
            row -> {
              counts.put(row.getObject(1, UUID.class), row.getInt(2));
            });
    return counts;
  }

  /** Whether somebody who has had so many gets no more. */
  boolean isReached(int recent) {
    return cap.greetings() > 0 && recent >= cap.greetings();
  }
}
