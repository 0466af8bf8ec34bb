package lidao.console.alerts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which alerts are still to be mailed, and to whom they have been. */
@Component
class AlertsToMail {

  // Taken is put off first: whoever dies in between, or another instance, mails it a minute later.
  private static final String TAKE =
      """
      update alert set mail_after = now() + interval '1 minute'
      where id in (
        select id from alert
        where mail_after <= now() and cleared_at is null and holder is null
          and snoozed_until is null
        order by mail_after limit 1000 for update skip locked)
      returning id, mailed
      """;

  private final JdbcClient db;

  AlertsToMail(JdbcClient db) {
    this.db = db;
  }

  /** The next ones that stand and nobody has, each with those who have its letter. */
  Map<UUID, Set<String>> take() {
    Map<UUID, Set<String>> taken = new HashMap<>();
    db.sql(TAKE)
        .query(
            row -> {
              String[] mailed = (String[]) row.getArray("mailed").getArray();
              taken.put(row.getObject("id", UUID.class), Set.of(mailed));
            });
    return taken;
  }

  /** Somebody has the letter about these. */
  void has(String staffId, List<Alert> alerts) {
    db.sql("update alert set mailed = array_append(mailed, ?) where id = any(?)")
        .param(staffId)
        .param(alerts.stream().map(Alert::id).toArray(UUID[]::new))
        .update();
  }

  /** Nobody needs a letter about these any more, unless they are raised again meanwhile. */
  void done(List<Alert> alerts) {
    db.sql(
            """
            update alert a set mail_after = null
            from unnest(:ids, cast(:raised as timestamptz[])) as done(id, raised_at)
            where a.id = done.id and a.raised_at = done.raised_at
            """)
        .param("ids", alerts.stream().map(Alert::id).toArray(UUID[]::new))
        .param(
            "raised",
            alerts.stream().map(alert -> alert.raisedAt().toString()).toArray(String[]::new))
        .update();
  }
}
