package lidao.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import lidao.chassis.time.Tick;
import org.springframework.context.ConfigurableApplicationContext;

/** What a look at the deadlines costs with very many complaints open, beside few. */
final class OpenClocks {

  private static final String DATABASE = "complaint";
  private static final int DUE = 200;
  private static final int LOOKS = 30;

  private static final String SEED =
      """
      with filed as (
        insert into complaint (id, year, severity, origin, summary, source, filed_at)
        select uuidv7(), 2026, 'GRAVE', 'CUSTOMER', '等了四十分钟，菜上来是凉的', '/benchmark', now()
        from generate_series(1, %d) returning id
      ), clocks as (
        select id, kind, now() + interval '10 days' + random() * interval '20 days' as due
        from filed cross join unnest(array['HOLDING_ANSWER', 'FIRST_ANSWER', 'APOLOGY', 'RESOLUTION']) as k(kind)
      )
      insert into deadline (complaint_id, kind, started_at, term_seconds, marks, calendar_version)
      select id, kind, now(), 3600,
        array[due, due + interval '1 day', due + interval '2 days', due + interval '3 days', due + interval '4 days'], 0
      from clocks
      """;

  private static final String COME_DUE =
      """
      update deadline set passed = 0, held_until = null, state = 'RUNNING', turn = turn + 1,
        marks[1] = now() - interval '1 second', marks[2] = now() - interval '1 second'
      where kind = 'HOLDING_ANSWER' and complaint_id in (select id from complaint order by serial desc limit %d)
      """
          .formatted(DUE);

  private final House house;
  private final Sizes sizes;

  OpenClocks(House house, Sizes sizes) {
    this.house = house;
    this.sizes = sizes;
  }

  Result run(String busy) throws Exception {
    try (ConfigurableApplicationContext context =
            house.runWithoutTicks(
                "complaint-service", "lidao.complaint.ComplaintServiceApplication", DATABASE);
        Connection db = house.connect(DATABASE)) {
      Tick watch = House.tick(context, "watch-deadlines");
      return measured(watch, db, busy);
    }
  }

  private Result measured(Tick watch, Connection db, String busy) throws Exception {
    int few = sizes.fewComplaints();
    int many = sizes.manyComplaints();
    Sql.execute(db, SEED.formatted(few), "analyze complaint", "analyze deadline");
    looks(watch, db, LOOKS);
    Looks beside = looks(watch, db, LOOKS);
    Console.say("deadlines looked at, %,d open: %s", few, beside);
    Sql.execute(db, SEED.formatted(many - few), "analyze complaint", "analyze deadline");
    house.checkpoint();
    Looks of = looks(watch, db, LOOKS);
    Console.say("deadlines looked at, %,d open: %s", many, of);
    String open = "%,d complaints open beside %,d".formatted(many, few);
    return Result.of(
        "%s, 4 deadlines each; medians of %d looks".formatted(open, LOOKS),
        busy,
        List.of(
            Figure.ofRounds(
                "(f) look at deadlines, %d due: %s".formatted(DUE, open),
                "ms",
                of.due(),
                beside.due(),
                ""),
            Figure.ofRounds(
                "(f) look at deadlines, none due: " + open, "ms", of.none(), beside.none(), "")),
        List.of());
  }

  private record Looks(List<Double> due, List<Double> none) {
    @Override
    public String toString() {
      return "%.1f ms for %d due, %.2f ms for none".formatted(median(due), DUE, median(none));
    }

    private static double median(List<Double> times) {
      return Quantiles.of(times.stream().mapToDouble(v -> v).toArray(), 0.5);
    }
  }

  private static Looks looks(Tick watch, Connection db, int count) throws SQLException {
    Looks looks = new Looks(new ArrayList<>(), new ArrayList<>());
    for (int i = 0; i < count; i++) {
      Sql.execute(db, COME_DUE);
      looks.due().add(timed(watch));
      looks.none().add(timed(watch));
    }
    return looks;
  }

  private static double timed(Tick watch) {
    long start = System.nanoTime();
    watch.run();
    return (System.nanoTime() - start) / 1e6;
  }
}
