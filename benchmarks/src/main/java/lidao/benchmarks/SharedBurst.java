package lidao.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import lidao.reminder.occasion.SharedPlanning;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What a large house asks of planning: one, two and three instances that share a festival, and the
 * daily question who is due, among many planned.
 */
final class SharedBurst {

  private static final String DATABASE = "reminder_shared";
  private static final int INSTANCES = 3;

  private static final String SEED_HOUSEHOLDS =
      """
      insert into household (household_id, customer_id, time_zone, country)
      select id, id, 'Asia/Shanghai', 'CN' from (select uuidv7() as id from generate_series(1, %d)) h
      """;

  /** Birthdays spread over the year; the care plan's first step likewise. */
  private static final String SEED_PLANNED =
      """
      insert into occurrence (person_id, customer_id, occasion, calendar, year, date, time_zone, due_at, last_moment,
        next_step_at)
      select id, id, 'BIRTHDAY', 'SOLAR', 2100, day, 'Asia/Shanghai', day + time '09:00', day + time '20:00',
        day - 15 + time '09:00'
      from (select uuidv7() as id, date '2100-01-01' + n %% 365 as day from generate_series(1, %d) n) p
      """;

  /** The statement with which a day's due ones are taken up, a thousand at a time. */
  private static final String DUE =
      """
      select id from occurrence where state = 'PLANNED' and due_at <= '2100-06-15 23:59Z'
        and due_at >= '2100-06-15 00:00Z' order by due_at, id for update skip locked
      """;

  private static final String STEPS =
      """
      select id from occurrence where next_step_at between '2100-06-15 00:00Z' and '2100-06-15 23:59Z'
        order by next_step_at, id for update skip locked
      """;

  private final House house;
  private final Sizes sizes;

  SharedBurst(House house, Sizes sizes) {
    this.house = house;
    this.sizes = sizes;
  }

  Result run(String busy) throws Exception {
    Map<String, String> noTicks = Map.of("lidao.ticks.enabled", "false");
    List<ConfigurableApplicationContext> instances = new ArrayList<>();
    try {
      for (int i = 0; i < INSTANCES; i++) {
        instances.add(
            house.run(
                "reminder-service",
                "lidao.reminder.ReminderServiceApplication",
                DATABASE,
                noTicks));
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
    Sql.execute(
        db,
        "truncate occurrence, care_step",
        SEED_PLANNED.formatted(sizes.planned()),
        "vacuum analyze occurrence");
    List<String> notes = new ArrayList<>();
    notes.add(explained("who is due on a day", DUE, db));
    notes.add(explained("whose care plan asks for something on a day", STEPS, db));
    return Result.of(
        "%,d households, %,d planned birthdays".formatted(sizes.households(), sizes.planned()),
        busy,
        figures,
        notes);
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

  private String explained(String what, String sql, Connection db) throws SQLException {
    try (var statement = db.createStatement();
        var rows = statement.executeQuery("explain (analyze, costs off, timing off) " + sql)) {
      StringBuilder plan = new StringBuilder();
      String took = "";
      String found = "";
      while (rows.next()) {
        String line = rows.getString(1).strip();
        if (line.startsWith("Execution Time: ")) {
          took = line.substring("Execution Time: ".length());
        } else if (line.contains(" Scan using ")) {
          plan.append(line.replaceAll("^->\\s*", "").replaceAll(" \\(.*", ""));
          found = line.replaceAll(".*rows=([0-9]+).*", "$1");
        }
      }
      return "(e) %s, of %,d planned: %s rows in %s of the database, by %s"
          .formatted(what, sizes.planned(), found, took, plan);
    }
  }
}
