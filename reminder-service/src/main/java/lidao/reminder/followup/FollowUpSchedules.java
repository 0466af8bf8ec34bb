package lidao.reminder.followup;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lidao.contract.complaints.Severity;
import lidao.reminder.house.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** After how many working days the house asks after a complaint, by how grave it was. */
@Component
class FollowUpSchedules {

  /** A schedule with its version. */
  record Kept(Severity severity, long version, List<Integer> workingDays) {}

  private static final String SELECT =
      "select severity, version, array_to_string(working_days, ',') from follow_up_schedule ";

  private final JdbcClient db;

  FollowUpSchedules(JdbcClient db) {
    this.db = db;
  }

  /** All of them, the mildest first. */
  Collection<Kept> all() {
    return bySeverity().values();
  }

  Map<Severity, Kept> bySeverity() {
    Map<Severity, Kept> kept = new EnumMap<>(Severity.class);
    read(SELECT).forEach(schedule -> kept.put(schedule.severity(), schedule));
    return kept;
  }

  /** Locked until the transaction ends. */
  Kept findForChange(Severity severity) {
    return read(SELECT + "where severity = '" + severity.name() + "' for update").get(0);
  }

  Kept replace(Kept old, List<Integer> workingDays) {
    db.sql(
            """
            update follow_up_schedule set version = version + 1, working_days = :days::int[]
            where severity = :severity
            """)
        .param("days", Columns.of(workingDays, day -> day))
        .param("severity", old.severity().name())
        .update();
    return new Kept(old.severity(), old.version() + 1, workingDays);
  }

  private List<Kept> read(String sql) {
    return db.sql(sql)
        .query(
            (row, n) ->
                new Kept(
                    Severity.valueOf(row.getString(1)), row.getLong(2), days(row.getString(3))))
        .list();
  }

  private static List<Integer> days(String joined) {
    return joined.isEmpty()
        ? List.of()
        : Stream.of(joined.split(",")).map(Integer::valueOf).toList();
  }
}
