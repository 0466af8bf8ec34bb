package lidao.reminder.occasion;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import lidao.chassis.security.StaffOrOperator;
import lidao.reminder.house.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How far planning has come. */
@RestController
@StaffOrOperator
@RequestMapping("/api/reminders/planning")
class PlanningController {

  /**
   * One occasion planned for everybody.
   *
   * @param calendar whose years are counted; REVISION after a change of the occasion
   * @param year of it, or the version of the occasion that a revision follows
   * @param date the day; absent in a revision
   * @param chunks how many there are, and how many are done
   * @param planned rows planned or moved so far
   * @param completedAt absent while it goes on
   */
  record Plan(
      String occasion,
      String calendar,
      int year,
      @Nullable LocalDate date,
      int chunks,
      int chunksDone,
      long planned,
      Instant startedAt,
      @Nullable Instant completedAt) {}

  private static final int LATEST = 100;

  private final JdbcClient db;

  PlanningController(JdbcClient db) {
    this.db = db;
  }

  /** The latest first, at most a hundred. */
  @Operation(summary = "How far planning has come, the latest first")
  @GetMapping
  List<Plan> plans() {
    return db.sql(
            """
            select p.*, c.chunks, c.done, c.planned
            from (select * from occasion_plan order by id desc limit ?) p cross join lateral (
              select count(*) as chunks, count(planned) as done, coalesce(sum(planned), 0) as planned
              from plan_chunk where plan_id = p.id) c
            order by p.id desc
            """)
        .param(LATEST)
        .query(
            (row, n) ->
                new Plan(
                    row.getString("occasion"),
                    row.getString("calendar"),
                    row.getInt("year"),
                    row.getObject("date", LocalDate.class),
                    row.getInt("chunks"),
                    row.getInt("done"),
                    row.getLong("planned"),
                    Columns.instant(row, "started_at"),
                    Columns.instantOrNull(row, "completed_at")))
        .list();
  }
}
