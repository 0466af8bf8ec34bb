package lidao.console.alerts;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All alerts, standing and cleared, as they are looked at. */
@Repository
public class Alerts {

  /**
   * An alert with whom it reaches. An assignee who does not work here, or no more, is nobody: the
   * alert is its role's then. A role's alert calls those of the role who are on duty, and with
   * nobody on duty the supervisors.
   */
  private static final String ALERT =
      """
      select * from (
        select a.*, s.id as addressee,
          case when s.id is not null then array[s.id] else coalesce(
            (select array_agg(m.id) from staff m
             where m.active and m.on_duty and coalesce(a.role, 'staff') = any(m.roles)),
            (select array_agg(m.id) from staff m where m.active and 'supervisor' = any(m.roles)),
            '{}') end as called
        from alert a left join staff s on s.id = a.assignee and s.active) alert
      """;

  private static final String VISIBLE =
      """
      ('supervisor' = any(:roles) or holder = :me or addressee = :me
        or (addressee is null and (role is null or role = any(:roles))))
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
   * What a viewer may see, newest first; {@code mine} narrows it to what they hold and what calls
   * them: by name, or by their role while they are on duty.
   */
  public List<Alert> list(Viewer viewer, Shown shown, boolean mine, int limit) {
    return list(viewer, shown, mine, null, limit);
  }

  List<Alert> list(Viewer viewer, Shown shown, boolean mine, @Nullable Place behind, int limit) {
    return db.sql(
            ALERT
                + " where "
                + shown.condition
                + " and "
                + VISIBLE
                + (mine ? " and (holder = :me or (holder is null and :me = any(called)))" : "")
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
    return db.sql(ALERT + " where id = ?").param(id).query(row).optional();
  }

  /** Those of these that there are. */
  List<Alert> find(Collection<UUID> ids) {
    return ids.isEmpty()
        ? List.of()
        : db.sql(ALERT + " where id = any(?) order by raised_at, id")
            .param(ids.toArray(UUID[]::new))
            .query(row)
            .list();
  }

  /** What changed after a change, oldest change first. */
  List<Alert> changedAfter(long change, int limit) {
    return db.sql(ALERT + " where change > ? order by change limit ?")
        .params(change, limit)
        .query(row)
        .list();
  }

  /** The number of the latest change; 0 before any. */
  public long lastChange() {
    return db.sql("select coalesce(max(change), 0) from alert").query(Long.class).single();
  }
}
