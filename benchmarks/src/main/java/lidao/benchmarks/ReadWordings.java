package lidao.benchmarks;

import java.sql.Connection;
import java.util.List;
import lidao.chassis.time.Tick;
import org.springframework.context.ConfigurableApplicationContext;

/** Looking for wordings that everybody has read, before a festival of very many households. */
final class ReadWordings {

  private static final String DATABASE = "reminder_read";

  private static final String SEED =
      """
      insert into occurrence (household_id, customer_id, occasion, calendar, year, date, time_zone, due_at, last_moment)
      select id, id, 'SPRING_FESTIVAL', 'LUNAR', 2000, current_date + 5, 'Asia/Shanghai', now() + interval '5 days',
        now() + interval '9 days'
      from (select uuidv7() as id from generate_series(1, %d)) h
      """;

  /** Three years' greetings; what differs is the order in which they were had. */
  private static final String SEED_LETTERS =
      """
      insert into letter (kind, about, customer_id, day, state, next_attempt_at, last_moment, concluded_at, language,
        channel, wording)
      select 'GREETING', uuidv7(), customer_id, current_date - 365 * y, 'SENT', now(), now(), now(), 'zh-CN', 'EMAIL',
        'spring-festival.zh-CN.' || 1 + (abs(hashtext(id::text)) + y) % 3
      from occurrence cross join generate_series(1, 3) y
      """;

  private final House house;
  private final Sizes sizes;

  ReadWordings(House house, Sizes sizes) {
    this.house = house;
    this.sizes = sizes;
  }

  Result run(String busy) throws Exception {
    try (ConfigurableApplicationContext context =
            house.runWithoutTicks(
                "reminder-service", "lidao.reminder.ReminderServiceApplication", DATABASE);
        Connection db = house.connect(DATABASE)) {
      Tick watch = House.tick(context, "templates");
      watch.run();
      Sql.load(db, "occurrence", SEED.formatted(sizes.manyHouseholds()));
      Sql.load(db, "letter", SEED_LETTERS);
      house.checkpoint();
      Console.say("%,d households are near a festival", sizes.manyHouseholds());
      double first = timed(watch);
      double later = timed(watch);
      return Result.of(
          "%,d households five days before a festival, three letters each"
              .formatted(sizes.manyHouseholds()),
          busy,
          List.of(),
          List.of(
              "the first look at wordings with the day in sight %,.0f ms, every later one %,.0f ms; %,d rows are kept of it"
                  .formatted(first, later, Sql.number(db, "select count(*) from wording_reader"))));
    }
  }

  private static double timed(Tick watch) {
    long start = System.nanoTime();
    watch.run();
    return (System.nanoTime() - start) / 1e6;
  }
}
