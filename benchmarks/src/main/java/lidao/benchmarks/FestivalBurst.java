package lidao.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import lidao.reminder.occasion.SharedPlanning;
import org.springframework.context.ConfigurableApplicationContext;

/** Spring Festival planned for all households, beside one statement that inserts the same rows. */
final class FestivalBurst {

  private static final String DATABASE = "reminder";
  private static final String FESTIVAL = "SPRING_FESTIVAL";
  private static final String COLUMNS =
      "household_id, customer_id, occasion, calendar, year, date, time_zone, due_at, last_moment";

  private static final String SEED =
      """
      insert into household (household_id, customer_id, time_zone)
      select id, id, 'Asia/Shanghai' from (select uuidv7() as id from generate_series(1, %d)) h
      """;

  /** The hours are those of what ours has planned; one look at them is not timed. */
  private static final String BARE =
      """
      insert into bare_occurrence (%s)
      select h.household_id, h.customer_id, '%s', 'LUNAR', d.year, d.date, h.time_zone,
        (d.date + d.opens) at time zone h.time_zone, (d.date + d.latest) at time zone h.time_zone
      from household h cross join bare_day d
      """
          .formatted(COLUMNS, FESTIVAL);

  private final House house;
  private final Sizes sizes;

  FestivalBurst(House house, Sizes sizes) {
    this.house = house;
    this.sizes = sizes;
  }

  Result run(String busy) throws Exception {
    try (ConfigurableApplicationContext context =
            house.runWithoutTicks(
                "reminder-service", "lidao.reminder.ReminderServiceApplication", DATABASE);
        Connection db = house.connect(DATABASE)) {
      SharedPlanning plan = context.getBean(SharedPlanning.class);
      plan.planAll();
      Sql.execute(db, SEED.formatted(sizes.households()), "vacuum analyze household");
      Sql.execute(db, "create table bare_occurrence (like occurrence including all)");
      return measured(plan, db, busy);
    }
  }

  private Result measured(SharedPlanning plan, Connection db, String busy) throws Exception {
    List<String> notes = new ArrayList<>();
    notes.add(statements(plan, db));
    Sql.execute(
        db,
        """
        create table bare_day as select year, date, (due_at at time zone time_zone) - date as opens,
          (last_moment at time zone time_zone) - date as latest from occurrence limit 1
        """);
    List<Double> ours = new ArrayList<>();
    List<Double> bare = new ArrayList<>();
    long heap = 0;
    for (int round = 0; round <= sizes.rounds(); round++) {
      Round of = round(plan, db, sizes.households());
      Console.say("greetings planned, round %d: %s", round, of);
      heap = of.heapPerChunk();
      if (round > 0) {
        ours.add(of.ours());
        bare.add(of.bare());
      }
    }
    int more = sizes.manyHouseholds() - sizes.households();
    Sql.execute(db, SEED.formatted(more), "vacuum analyze household");
    Round many = round(plan, db, sizes.manyHouseholds());
    Console.say("greetings planned, %,d: %s", sizes.manyHouseholds(), many);
    notes.add(
        "heap allocated by ours per 10,000 greetings: %,d KB where there are %,d, %,d KB where there are %,d"
            .formatted(
                heap >> 10, sizes.households(), many.heapPerChunk() >> 10, sizes.manyHouseholds()));
    return Result.of(
        "rounds of %,d households, once %,d".formatted(sizes.households(), sizes.manyHouseholds()),
        busy,
        List.of(
            Figure.ofRounds(
                "(c) greetings planned, %,d".formatted(sizes.households()),
                "rows/s",
                ours,
                bare,
                "0.50"),
            Figure.ofRounds(
                "(c) once %,d".formatted(sizes.manyHouseholds()),
                "rows/s",
                List.of(many.ours()),
                List.of(many.bare()),
                "0.50")),
        notes);
  }

  private record Round(double ours, double bare, long heapPerChunk) {
    @Override
    public String toString() {
      return "ours %,.0f, bare %,.0f rows/s, %.2f".formatted(ours, bare, ours / bare);
    }
  }

  private Round round(SharedPlanning plan, Connection db, int households) throws Exception {
    forget(db);
    house.checkpoint();
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long heap = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    long start = System.nanoTime();
    plan.planAll();
    double ours = households / ((System.nanoTime() - start) / 1e9);
    heap = threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - heap;
    house.checkpoint();
    start = System.nanoTime();
    Sql.execute(db, BARE);
    double bare = households / ((System.nanoTime() - start) / 1e9);
    requireSame(db, households);
    return new Round(ours, bare, heap * 10_000 / households);
  }

  private static void requireSame(Connection db, int households) throws SQLException {
    String both =
        "select count(*) from (select %s from occurrence intersect select %s from bare_occurrence)"
            + " o";
    long same = Sql.number(db, both.formatted(COLUMNS, COLUMNS));
    if (same != households) {
      throw new IllegalStateException(
          "of %,d rows only %,d are the same".formatted(households, same));
    }
  }

  private String statements(SharedPlanning plan, Connection db) throws Exception {
    forget(db);
    house.statements().begin();
    plan.planAll();
    return StatementLog.tell(
        "statements per chunk of 5,000 greetings",
        house.statements().end(),
        "update plan_chunk set planned");
  }

  private static void forget(Connection db) throws SQLException {
    Sql.execute(
        db,
        "truncate occurrence, bare_occurrence, care_step",
        "delete from occasion_plan where occasion = '%s'".formatted(FESTIVAL));
  }
}
