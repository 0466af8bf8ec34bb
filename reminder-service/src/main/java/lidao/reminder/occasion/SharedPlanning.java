package lidao.reminder.occasion;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lidao.reminder.house.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Plans an occasion for all households, or for all persons, in chunks that any number of instances
 * share: each takes one that nobody has locked, in one transaction. Of a killed one the server
 * drops the lock, and another takes the chunk up.
 */
@Component
public class SharedPlanning {

  /** Households planned in one transaction. */
  static final int CHUNK = 10_000;

  /** Persons likewise: their days are reckoned one by one. */
  private static final int PERSONS_CHUNK = 2_000;

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

  private record Chunk(
      UUID plan,
      int number,
      UUID after,
      @Nullable UUID until,
      String occasion,
      String calendar,
      int year) {}

  private final JdbcClient db;
  private final Occasions occasions;
  private final PlanHouseholds households;
  private final PlanKeptDays days;
  private final DecidingDays kept;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final MeterRegistry meters;
  private volatile boolean closing;

  SharedPlanning(
      JdbcClient db,
      Occasions occasions,
      PlanHouseholds households,
      PlanKeptDays days,
      DecidingDays kept,
      TransactionTemplate transaction,
      Clock clock,
      MeterRegistry meters) {
    this.db = db;
    this.occasions = occasions;
    this.households = households;
    this.days = days;
    this.kept = kept;
    this.transaction = transaction;
    this.clock = clock;
    this.meters = meters;
  }

  @EventListener(ContextClosedEvent.class)
  void close() {
    closing = true;
  }

  /** Plans the next of each occasion for every household that lacks it; resumes after a stop. */
  public void planAll() {
    for (HouseholdDay day : households.next(occasions.active().values(), 1)) {
      transaction.executeWithoutResult(
          status ->
              open(
                  day.occasion().code(),
                  day.falls().calendar(),
                  day.falls().year(),
                  day.falls().date(),
                  Whose.HOUSEHOLD));
    }
    help();
  }

  /** Has an occasion that was changed planned anew, by whichever instance is free. */
  void revise(Occasions.Kept changed) {
    open(changed.code(), REVISION, (int) changed.version(), null, changed.data().whose());
  }

  /** Works on what is open until nothing is left that others have not taken. */
  public void help() {
    while (!closing && Boolean.TRUE.equals(transaction.execute(status -> planChunk()))) {
      // The next chunk, in a transaction of its own.
    }
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
                .param("size", everybody ? CHUNK : PERSONS_CHUNK)
                .update());
  }

  private boolean planChunk() {
    Optional<Chunk> taken =
        db.sql(
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
    if (taken.isEmpty()) {
      db.sql(
              """
              update occasion_plan p set completed_at = ? where completed_at is null
                and not exists (select from plan_chunk c where c.plan_id = p.id and c.planned is null)
              """)
          .param(Columns.at(clock.instant()))
          .update();
      return false;
    }
    Chunk chunk = taken.get();
    int planned = chunk.calendar().equals(REVISION) ? revised(chunk) : planned(chunk);
    db.sql("update plan_chunk set planned = ? where plan_id = ? and number = ?")
        .params(planned, chunk.plan(), chunk.number())
        .update();
    meters.counter("lidao.occurrences.planned").increment(planned);
    return true;
  }

  private int planned(Chunk chunk) {
    List<HouseholdDay> day =
        households.next(occasions.find(chunk.occasion()).stream().toList(), 1).stream()
            .filter(d -> d.falls().calendar().equals(chunk.calendar()))
            .filter(d -> d.falls().year() == chunk.year())
            .toList();
    // Changed or over in the meantime: another plan follows what it is now.
    return day.isEmpty() ? 0 : households.plan(day.get(0), chunk.after(), chunk.until());
  }

  private int revised(Chunk chunk) {
    boolean ofPersons =
        occasions
            .findEver(chunk.occasion())
            .map(kept -> kept.data().whose() != Whose.HOUSEHOLD)
            .orElse(false);
    if (!ofPersons) {
      return households.revise(chunk.occasion(), chunk.after(), chunk.until());
    }
    var persons = kept.personsIn(chunk.after(), chunk.until());
    days.replan(persons);
    return persons.size();
  }
}
