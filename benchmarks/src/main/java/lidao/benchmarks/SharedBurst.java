package lidao.benchmarks;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import lidao.reminder.occasion.SharedPlanning;
import org.springframework.context.ConfigurableApplicationContext;

/** One, two and three instances that share the planning of a festival. */
final class SharedBurst {

  private static final String DATABASE = "reminder_shared";
  private static final int INSTANCES = 3;

  private static final String SEED_HOUSEHOLDS =
      """
      insert into household (household_id, customer_id, time_zone, country)
      select id, id, 'Asia/Shanghai', 'CN' from (select uuidv7() as id from generate_series(1, %d)) h
      """;

  private final House house;
  private final Sizes sizes;

  SharedBurst(House house, Sizes sizes) {
    this.house = house;
    this.sizes = sizes;
  }

  Result run(String busy) throws Exception {
    List<ConfigurableApplicationContext> instances = new ArrayList<>();
    try {
      for (int i = 0; i < INSTANCES; i++) {
        instances.add(
            house.runWithoutTicks(
                "reminder-service", "lidao.reminder.ReminderServiceApplication", DATABASE));
      }
      try (Connection db = house.connect(DATABASE)) {
        return measured(instances, db, busy);
      }
    } finally {
      instances.forEach(ConfigurableApplicationContext::close);
    }
  }

  private Result measured(
      List<ConfigurableApplicationContext> instances, Connection db, String busy) throws Exception {
    List<SharedPlanning> planning =
        instances.stream().map(context -> context.getBean(SharedPlanning.class)).toList();
    Sql.execute(db, SEED_HOUSEHOLDS.formatted(sizes.households()), "vacuum analyze household");
    List<Figure> figures = new ArrayList<>();
    planned(planning.subList(0, 1), db);
    double alone = planned(planning.subList(0, 1), db);
    for (int many = 2; many <= INSTANCES; many++) {
      double together = planned(planning.subList(0, many), db);
      figures.add(
          Figure.ofRounds(
              "(e) %,d households planned by %d instances, beside one"
                  .formatted(sizes.households(), many),
              "rows/s",
              List.of(together),
              List.of(alone),
              ""));
    }
    return Result.of(
        "%,d households; one planned them all before anything counted"
            .formatted(sizes.households()),
        busy,
        figures,
        List.of());
  }

  /** Rows a second of one festival, by all of these at once. */
  private double planned(List<SharedPlanning> by, Connection db) throws Exception {
    Sql.execute(
        db,
        "truncate occurrence, care_step",
        "delete from occasion_plan",
        "update occasion set body = body || '{\"active\": false}' where code <> 'SPRING_FESTIVAL'");
    house.checkpoint();
    long start = System.nanoTime();
    CompletableFuture.allOf(
            by.stream()
                .map(one -> CompletableFuture.runAsync(one::planAll))
                .toArray(CompletableFuture[]::new))
        .join();
    double rate = sizes.households() / ((System.nanoTime() - start) / 1e9);
    long rows = Sql.number(db, "select count(*) from occurrence");
    if (rows != sizes.households()) {
      throw new IllegalStateException(
          "%,d rows for %,d households".formatted(rows, sizes.households()));
    }
    Console.say("planned by %d: %,.0f rows/s", by.size(), rate);
    return rate;
  }
}
