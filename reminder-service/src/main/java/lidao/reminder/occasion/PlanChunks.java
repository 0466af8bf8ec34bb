package lidao.reminder.occasion;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import lidao.reminder.house.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The chunks of what is to be planned, each for one instance at a time. */
@Component
class PlanChunks {

  /** Households planned in one transaction. */
  private static final int HOUSEHOLDS = 5_000;

  /** Persons likewise: their days are reckoned one by one. */
  private static final int PERSONS = 2_000;

  private static final String REVISION = "REVISION";

  private static final String CUT =
      """
      with cuts as (
        select id, row_number() over (order by id) as n
        from (select id, row_number() over (order by id) as place from (%s) every) numbered where place %% :size = 0
      ), ends as (
        select n, id from cuts union all select (select count(*) from cuts) + 1, null
      )
      insert into plan_chunk (plan_id, number, after, until)
      select :plan, n, coalesce(lag(id) over (order by n), '00000000-0000-0000-0000-000000000000'), id from ends
      """;

  /**
   * Some of the households or persons of a plan.
   *
   * @param after behind this one
   * @param until up to this one; null is the end
   * @param calendar whose years are counted
   */
  record Chunk(
      UUID plan,
      int number,
      UUID after,
      @Nullable UUID until,
      String occasion,
      String calendar,
      int year) {

    /** Whether it follows a change of the occasion; its year is the occasion's version then. */
    boolean isRevision() {
      return calendar.equals(REVISION);
    }
  }

  private final JdbcClient db;
  private final Clock clock;

  PlanChunks(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** Cuts up the planning of a day of everybody's, once. */
  void open(HouseholdDay day) {
    open(
        day.occasion().code(),
        day.falls().calendar(),
        day.falls().year(),
        day.falls().date(),
        Whose.HOUSEHOLD);
  }

  /** Likewise of an occasion that was changed. */
  void openRevision(Occasions.Kept changed) {
    open(changed.code(), REVISION, (int) changed.version(), null, changed.data().whose());
  }

  private void open(
      String code, String calendar, int year, @Nullable LocalDate date, @Nullable Whose whose) {
    Optional<UUID> opened =
        db.sql(
                """
                insert into occasion_plan (occasion, calendar, year, date, started_at) values (?, ?, ?, ?, ?)
                on conflict do nothing returning id
                """)
            .params(code, calendar, year, date, Columns.at(clock.instant()))
            .query(UUID.class)
            .optional();
    boolean everybody = whose == Whose.HOUSEHOLD;
    String every =
        everybody
            ? "select household_id as id from household"
            : "select distinct person_id as id from kept_day";
    opened.ifPresent(
        plan ->
            db.sql(CUT.formatted(every))
                .param("plan", plan)
                .param("size", everybody ? HOUSEHOLDS : PERSONS)
                .update());
  }

  /** One that is open and that nobody has locked; locked until the transaction ends. */
  Optional<Chunk> take() {
    return db.sql(
            """
            select c.plan_id, c.number, c.after, c.until, p.occasion, p.calendar, p.year
            from plan_chunk c join occasion_plan p on p.id = c.plan_id
            where c.planned is null order by c.plan_id, c.number limit 1 for update of c skip locked
            """)
        .query(
            (row, n) ->
                new Chunk(
                    row.getObject(1, UUID.class),
                    row.getInt(2),
                    row.getObject(3, UUID.class),
                    row.getObject(4, UUID.class),
                    row.getString(5),
                    row.getString(6),
                    row.getInt(7)))
        .optional();
  }

  void done(Chunk chunk, int planned) {
    db.sql("update plan_chunk set planned = ? where plan_id = ? and number = ?")
        .params(planned, chunk.plan(), chunk.number())
        .update();
  }

  /** Completes the plans that have no chunk open. */
  void complete() {
    db.sql(
            """
            update occasion_plan p set completed_at = ? where completed_at is null
              and not exists (select from plan_chunk c where c.plan_id = p.id and c.planned is null)
            """)
        .param(Columns.at(clock.instant()))
        .update();
  }
}
