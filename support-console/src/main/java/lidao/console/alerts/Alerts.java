package lidao.console.alerts;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All alerts, standing and cleared, as they are looked at. */
@Repository
public class Alerts {

  private static final String VISIBLE =
      """
      ('supervisor' = any(:roles) or holder = :me or assignee = :me
        or (assignee is null and (role is null or role = any(:roles))))
      """;

  private final JdbcClient db;
  private final AlertRow row = new AlertRow();

  Alerts(JdbcClient db) {
    this.db = db;
  }

  /** Which alerts a list holds. */
  public enum Shown {
    /** Standing and not put off. */
    OPEN("cleared_at is null and snoozed_until is null"),
    SNOOZED("cleared_at is null and snoozed_until is not null"),
    CLEARED("cleared_at is not null"),
    ALL("true");

    private final String condition;

    Shown(String condition) {
      this.condition = condition;
    }
  }

  /** The place behind which a list goes on. */
  record Place(Instant raisedAt, UUID id) {}

  /**
   * What a viewer may see, newest first; {@code mine} narrows it to what they hold or is theirs.
   */
  public List<Alert> list(Viewer viewer, Shown shown, boolean mine, int limit) {
    return list(viewer, shown, mine, null, limit);
  }

  List<Alert> list(Viewer viewer, Shown shown, boolean mine, @Nullable Place behind, int limit) {
    return db.sql(
            "select * from alert where "
                + shown.condition
                + " and "
                + VISIBLE
                + (mine ? " and (holder = :me or assignee = :me)" : "")
                + (behind == null ? "" : " and (raised_at, id) < (:at, :id)")
                + " order by raised_at desc, id desc limit :limit")
        .param("me", viewer.id())
        .param("roles", viewer.rolesArray())
        .param("at", behind == null ? null : behind.raisedAt().atOffset(ZoneOffset.UTC))
        .param("id", behind == null ? null : behind.id())
        .param("limit", limit)
        .query(row)
        .list();
  }

  /** One alert. */
  Optional<Alert> find(UUID id) {
    return db.sql("select * from alert where id = ?").param(id).query(row).optional();
  }

  /** What changed after a change, oldest change first. */
  List<Alert> changedAfter(long change, int limit) {
    return db.sql("select * from alert where change > ? order by change limit ?")
        .params(change, limit)
        .query(row)
        .list();
  }

  /** The number of the latest change; 0 before any. */
  public long lastChange() {
    return db.sql("select coalesce(max(change), 0) from alert").query(Long.class).single();
  }
}
