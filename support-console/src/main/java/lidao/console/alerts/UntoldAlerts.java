package lidao.console.alerts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which alerts are still to be told over one way, such as by mail, and who has been told. */
final class UntoldAlerts {

  // Taken is put off first: whoever dies in between, or another instance, tells it a minute later.
  private static final String TAKE =
      """
      update alert set %1$s = now() + interval '1 minute'
      where id in (
        select id from alert
        where %1$s <= now() and cleared_at is null and holder is null
          and snoozed_until is null
        order by %1$s limit 1000 for update skip locked)
      returning id, %2$s
      """;

  private final JdbcClient db;
  private final String after;
  private final String told;

  /**
   * @param after the column of when it is to be told (again)
   * @param told the column of who has been told
   */
  UntoldAlerts(JdbcClient db, String after, String told) {
    this.db = db;
    this.after = after;
    this.told = told;
  }

  /** The next ones that stand and nobody has, each with those who have been told. */
  Map<UUID, Set<String>> take() {
    Map<UUID, Set<String>> taken = new HashMap<>();
    db.sql(TAKE.formatted(after, told))
        .query(
            row -> {
              String[] already = (String[]) row.getArray(told).getArray();
              taken.put(row.getObject("id", UUID.class), Set.of(already));
            });
    return taken;
  }

  /** Somebody, or a group, has been told of these. */
  void has(String who, List<Alert> alerts) {
    db.sql("update alert set %1$s = array_append(%1$s, ?) where id = any(?)".formatted(told))
        .param(who)
        .param(alerts.stream().map(Alert::id).toArray(UUID[]::new))
        .update();
  }

  /** Nobody needs to be told of these any more, unless they are raised again meanwhile. */
  void done(List<Alert> alerts) {
    db.sql(
            """
            update alert a set %s = null
            from unnest(:ids, cast(:raised as timestamptz[])) as done(id, raised_at)
            where a.id = done.id and a.raised_at = done.raised_at
            """
                .formatted(after))
        .param("ids", alerts.stream().map(Alert::id).toArray(UUID[]::new))
        .param(
            "raised",
            alerts.stream().map(alert -> alert.raisedAt().toString()).toArray(String[]::new))
        .update();
  }
}
