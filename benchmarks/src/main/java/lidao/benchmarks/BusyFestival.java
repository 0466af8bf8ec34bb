package lidao.benchmarks;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import lidao.reminder.occasion.SharedPlanning;
import lidao.standalone.HousePorts;
import lidao.standalone.Role;
import lidao.standalone.Service;
import lidao.standalone.Settings;
import lidao.standalone.StandaloneSystem;
import org.jspecify.annotations.Nullable;

/**
 * One occasion of today for all customers of a whole standalone house: planned and sent, while
 * somebody goes on asking the house questions; beside the same questions when nothing goes on.
 */
final class BusyFestival implements AutoCloseable {

  private static final int MINUTES = 2;

  /** The rate of the channel, as the documents give it. */
  private static final int MAILS_PER_SECOND = 50;

  private static final String EMAIL = "lidao.reminder.channels.email.";
  private static final long PATIENCE = Duration.ofMinutes(10).toNanos();

  private final Settings settings;
  private final Sizes sizes;
  private volatile @Nullable StandaloneSystem started;

  BusyFestival(Path directory, Path programs, Sizes sizes) {
    this.settings = Settings.in(directory).on(HousePorts.free()).withPrograms(programs);
    this.sizes = sizes;
  }

  Result run(String busy) throws Exception {
    System.setProperty(EMAIL + "by", "smtp");
    System.setProperty(EMAIL + "per-second", String.valueOf(MAILS_PER_SECOND));
    try (StandaloneSystem house = StandaloneSystem.start(settings);
        Connection db = Superuser.of(settings).connect(Service.REMINDERS.database())) {
      started = house;
      Console.say("a standalone house is up");
      FestivalToday festival = new FestivalToday(db);
      FestivalToday.seed(db, sizes.manyHouseholds());
      Console.say("%,d customers are known", sizes.manyHouseholds());
      house.context(Service.REMINDERS).getBean(SharedPlanning.class).planAll();
      Sql.execute(db, "vacuum analyze occurrence");
      Console.say("a festival to come is planned for them");
      return measured(house, festival, busy);
    }
  }

  private Result measured(StandaloneSystem house, FestivalToday festival, String busy)
      throws Exception {
    URI door = house.frontDoor();
    SteadyAsking asking =
        new SteadyAsking(
            List.of(
                house.url(Service.REMINDERS).resolve("/actuator/health/readiness"),
                door.resolve("/api/reminders/planning"),
                door.resolve("/api/reminders/occasions/SPRING_FESTIVAL"),
                door.resolve("/api/reminders/greetings?limit=20")),
            house.token(Role.STAFF));
    asking.during(sizes.loadSeconds());
    SteadyAsking.Answers idle = told("nothing to do", asking.during(sizes.loadSeconds()));
    List<String> heap = new ArrayList<>(List.of(Machine.heapInUse()));
    festival.add(door, house.token(Role.SUPERVISOR));
    long start = System.nanoTime();
    SteadyAsking.Answers planning =
        told("planning", asking.during(i -> isUnplanned(festival, i, start)));
    double planned = (System.nanoTime() - start) / 1e9;
    if (festival.planned() != sizes.manyHouseholds()) {
      throw new IllegalStateException("only %,d are planned".formatted(festival.planned()));
    }
    heap.add(Machine.heapInUse());
    long sent = festival.sent();
    List<Double> sending = new ArrayList<>();
    for (int round = 0; round < MINUTES; round++) {
      sending.addAll(told("sending", asking.during(sizes.burstSeconds())).times());
      heap.add(Machine.heapInUse());
    }
    sent = festival.sent() - sent;
    int seconds = MINUTES * sizes.burstSeconds();
    double summary = asking.once(FestivalToday.summary(door));
    return Result.of(
        "%,d customers, %d questions a second; whole house, mail server and clients in one JVM"
            .formatted(sizes.manyHouseholds(), SteadyAsking.PER_SECOND),
        busy,
        List.of(
            latency("planning", 0.50, planning.times(), idle),
            latency("planning", 0.99, planning.times(), idle),
            latency("sending", 0.50, sending, idle),
            latency("sending", 0.99, sending, idle)),
        List.of(
            "%,d greetings planned within %.0f s of the occasion's being added"
                .formatted(sizes.manyHouseholds(), planned),
            "%,d mails sent in %d s, %,.0f a second; the channel's rate is %d"
                .formatted(sent, seconds, sent / (double) seconds, MAILS_PER_SECOND),
            "the summary of the day, while it goes on: %,.0f ms".formatted(summary),
            "heap in use after a collection: before, when all was planned, and after each %d s of sending: %s"
                .formatted(sizes.burstSeconds(), String.join(", ", heap))));
  }

  private boolean isUnplanned(FestivalToday festival, int question, long start) {
    boolean looks = question % SteadyAsking.PER_SECOND == 0;
    return !looks
        || festival.planned() < sizes.manyHouseholds() && System.nanoTime() < start + PATIENCE;
  }

  private static SteadyAsking.Answers told(String when, SteadyAsking.Answers answers) {
    Console.say("%s: %s", when, answers);
    return answers;
  }

  private static Figure latency(
      String when, double quantile, List<Double> times, SteadyAsking.Answers idle) {
    return Figure.ofLatencies(
        "(g) a question while %s, p%.0f".formatted(when, quantile * 100),
        quantile,
        times.stream().mapToDouble(v -> v).toArray(),
        idle.all());
  }

  @Override
  public void close() {
    StandaloneSystem house = started;
    if (house != null) {
      house.close();
    }
  }
}
