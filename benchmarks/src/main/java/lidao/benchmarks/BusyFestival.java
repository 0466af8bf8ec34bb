package lidao.benchmarks;

import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.BooleanSupplier;
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

  private static final String OCCASION = "BENCHMARK_DAY";
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static final String SEED =
      """
      with seeded as (
        insert into recipient (customer_id, household_id, time_zone, reachable, deceased, tier, country)
        select id, id, 'Asia/Shanghai', true, false, 'C', 'CN'
        from (select uuidv7() as id from generate_series(1, %d)) c
        returning customer_id
      ), homes as (
        insert into household (household_id, customer_id, time_zone, tier, country)
        select customer_id, customer_id, 'Asia/Shanghai', 'C', 'CN' from seeded
      )
      insert into profile (customer_id, version, name, body)
      select customer_id, 1, '王小明', json_build_object('customerId', customer_id, 'version', 1,
        'name', '王小明', 'language', 'zh-CN', 'country', 'CN', 'timeZone', 'Asia/Shanghai',
        'contactPoints', json_build_array(json_build_object('channel', 'EMAIL', 'value', 'g' || customer_id || '@example.com')),
        'codes', json_build_array(), 'consents', json_build_array(), 'tier', 'C', 'deceased', false, 'official', false)
      from seeded
      """;

  private final Settings settings;
  private final Sizes sizes;
  private final HttpClient http = HttpClient.newHttpClient();
  private volatile @Nullable StandaloneSystem started;

  BusyFestival(Path directory, Path programs, Sizes sizes) {
    this.settings = Settings.in(directory).on(HousePorts.free()).withPrograms(programs);
    this.sizes = sizes;
  }

  Result run(String busy) throws Exception {
    try (StandaloneSystem house = StandaloneSystem.start(settings);
        Connection db = Superuser.of(settings).connect(Service.REMINDERS.database())) {
      started = house;
      Console.say("a standalone house is up");
      execute(db, SEED.formatted(sizes.manyHouseholds()), "vacuum analyze");
      Console.say("%,d customers are known", sizes.manyHouseholds());
      return measured(house, db, busy);
    }
  }

  private Result measured(StandaloneSystem house, Connection db, String busy) throws Exception {
    URI door = house.frontDoor();
    SteadyAsking asking =
        new SteadyAsking(
            List.of(
                house.url(Service.REMINDERS).resolve("/actuator/health/readiness"),
                door.resolve("/api/reminders/planning"),
                door.resolve("/api/reminders/occasions/SPRING_FESTIVAL"),
                door.resolve("/api/reminders/greetings?limit=20")),
            house.token(Role.STAFF));
    asking.during(lasting(sizes.loadSeconds()));
    double[] idle = array(asking.during(lasting(sizes.loadSeconds())));
    long before = heap();
    addToday(door, house.token(Role.SUPERVISOR));
    long start = System.nanoTime();
    long end = start + Duration.ofMinutes(10).toNanos();
    double[] planning =
        array(asking.during(() -> planned(db) < sizes.manyHouseholds() && System.nanoTime() < end));
    double planned = (System.nanoTime() - start) / 1e9;
    requirePlanned(db);
    Console.say("%,d planned within %.0f s of the occasion's being added", planned(db), planned);
    long sentBefore = sent(db);
    double[] sending = array(asking.during(lasting(sizes.burstSeconds())));
    long sent = sent(db) - sentBefore;
    long after = heap();
    return Result.of(
        "%,d customers, %d questions a second; whole house, mail server and clients in one JVM"
            .formatted(sizes.manyHouseholds(), SteadyAsking.PER_SECOND),
        busy,
        List.of(
            Figure.ofLatencies("(g) a question while planning, p50", 0.50, planning, idle),
            Figure.ofLatencies("(g) a question while planning, p99", 0.99, planning, idle),
            Figure.ofLatencies("(g) a question while sending, p50", 0.50, sending, idle),
            Figure.ofLatencies("(g) a question while sending, p99", 0.99, sending, idle)),
        List.of(
            "%,d greetings planned within %.0f s of the occasion's being added"
                .formatted(sizes.manyHouseholds(), planned),
            "%,d mails sent in %d s, %,.0f a second"
                .formatted(sent, sizes.burstSeconds(), sent / (double) sizes.burstSeconds()),
            "heap in use after a collection: %,d MB before, %,d MB in the midst of sending"
                .formatted(before >> 20, after >> 20)));
  }

  private void addToday(URI door, String token) throws Exception {
    LocalDate today = LocalDate.now(ZONE);
    String body =
        """
        {"code": "%s", "occasion": {"name": {"zh": "今天", "en": "Today"}, "window": "00:00-23:59", "latenessDays": 3,
          "day": {"calendar": "SOLAR", "month": %d, "day": %d}, "care": {"usual": {}}}}"""
            .formatted(OCCASION, today.getMonthValue(), today.getDayOfMonth());
    HttpRequest request =
        HttpRequest.newBuilder(door.resolve("/api/reminders/occasions"))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    var answer = http.send(request, BodyHandlers.ofString());
    if (answer.statusCode() != 201) {
      throw new IllegalStateException("the occasion is answered with " + answer.body());
    }
  }

  private void requirePlanned(Connection db) {
    if (planned(db) != sizes.manyHouseholds()) {
      throw new IllegalStateException(
          "of %,d only %,d are planned".formatted(sizes.manyHouseholds(), planned(db)));
    }
  }

  // Read off the plan as anybody would, not counted row by row.
  private static long planned(Connection db) {
    return number(
        db,
        "select coalesce(sum(c.planned), 0) from plan_chunk c join occasion_plan p on p.id = c.plan_id"
            + " where p.occasion = '"
            + OCCASION
            + "'");
  }

  private static long sent(Connection db) {
    return number(db, "select count(*) from letter where state = 'SENT'");
  }

  private static long number(Connection db, String sql) {
    try (var statement = db.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void execute(Connection db, String... statements) throws SQLException {
    try (var statement = db.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private static BooleanSupplier lasting(int seconds) {
    long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
    return () -> System.nanoTime() < end;
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(v -> v).toArray();
  }

  private static long heap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  @Override
  public void close() {
    StandaloneSystem house = started;
    if (house != null) {
      house.close();
    }
  }
}
