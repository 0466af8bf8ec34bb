package lidao.console.alerts;

import lidao.console.staff.StaffLeft;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts the alerts of somebody who leaves back on the board, for the others to see at once. */
@Component
class HandBackAlerts {

  private final JdbcClient db;
  private final ChangeNumbers changes;

  HandBackAlerts(JdbcClient db, ChangeNumbers changes) {
    this.db = db;
    this.changes = changes;
  }

  @EventListener
  void handBack(StaffLeft left) {
    changes.begin();
    db.sql(
            """
            update alert set change = nextval('alert_change'), holder = null, holder_name = null,
              held_since = null, acknowledged_at = null, snoozed_until = null
            where cleared_at is null
              and (holder = :gone or (holder is null and assignee = :gone))
            """)
        .param("gone", left.member().id())
        .update();
  }
}
