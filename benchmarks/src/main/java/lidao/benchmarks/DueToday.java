package lidao.benchmarks;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import lidao.reminder.greeting.TakeUpDue;
import org.springframework.context.ConfigurableApplicationContext;

/** Who is due today, among very many birthdays planned over the year. */
final class DueToday {

  private static final String DATABASE = "reminder_year";
  private static final int ROUNDS = 5;

  /** As many as a round of sending takes up. */
  private static final int BATCH = 200;

  /** One in 365 of them today; the care plan's first step fifteen days before each. */
  private static final String SEED =
      """
      insert into occurrence (person_id, customer_id, occasion, calendar, year, date, time_zone, due_at, last_moment,
        next_step_at, relation)
      select id, id, 'BIRTHDAY', 'SOLAR', 2000, day, 'Asia/Shanghai', day, day + interval '2 days', day - 15, 'SELF'
      from (select uuidv7() as id, current_date + n %% 365 as day from generate_series(1, %d) n) p
      """;

  /**
   * With this the due ones are found, there some hundreds at a time; each is locked when it is
   * taken up.
   */
  private static final String DUE =
      """
      select id from occurrence where state = 'PLANNED' and due_at <= now()
      order by due_at, id
      """;

  private static final String BARE_DUE =
      "select count(*) from occurrence where state = 'PLANNED' and due_at <= now()";

  private static final String STEPS =
      """
      select id from occurrence where next_step_at >= current_date + 1 and next_step_at < current_date + 2
      order by next_step_at, id
      """;

  private static final String BARE_STEPS =
      """
      select count(*) from occurrence where next_step_at >= current_date + 1 and next_step_at < current_date + 2
      """;

  private final House house;
  private final Sizes sizes;

  DueToday(House house, Sizes sizes) {
    this.house = house;
    this.sizes = sizes;
  }

  Result run(String busy) throws Exception {
    try (ConfigurableApplicationContext context =
            house.runWithoutTicks(
                "reminder-service", "lidao.reminder.ReminderServiceApplication", DATABASE);
        Connection db = house.connect(DATABASE)) {
      Sql.load(db, "occurrence", SEED.formatted(sizes.planned()));
      house.checkpoint();
      Console.say("%,d birthdays are planned", sizes.planned());
      List<String> notes = new ArrayList<>();
      List<Figure> figures =
          List.of(
              asked("who is due today", DUE, BARE_DUE, db, notes),
              asked("whose care plan asks for something on a day", STEPS, BARE_STEPS, db, notes));
      notes.add(takenUp(context.getBean(TakeUpDue.class)));
      return Result.of("%,d planned birthdays".formatted(sizes.planned()), busy, figures, notes);
    }
  }

  /** Milliseconds of the database; beside a count of the same rows. */
  private Figure asked(
      String what, String question, String count, Connection db, List<String> notes)
      throws Exception {
    List<Double> ours = new ArrayList<>();
    List<Double> bare = new ArrayList<>();
    Sql.Explained first = Sql.explain(db, question);
    for (int round = 0; round < ROUNDS; round++) {
      ours.add(Sql.explain(db, question).took());
      bare.add(Sql.explain(db, count).took());
    }
    notes.add(
        "%s: %,d of %,d, by %s; %.0f ms the first time, when nothing is in memory"
            .formatted(what, Sql.number(db, count), sizes.planned(), first.by(), first.took()));
    Console.say("%s", notes.get(notes.size() - 1));
    return Figure.ofRounds(
        "(i) %s, of %,d planned".formatted(what, sizes.planned()), "ms", ours, bare, "");
  }

  private static String takenUp(TakeUpDue takeUp) {
    long start = System.nanoTime();
    long all = 0;
    int rounds = 0;
    for (int some = takeUp.round(BATCH); some > 0; some = takeUp.round(BATCH)) {
      all += some;
      rounds++;
    }
    return "all %,d of today taken up, their events and letters written, in %.1f s and %d transactions"
        .formatted(all, (System.nanoTime() - start) / 1e9, rounds);
  }
}
