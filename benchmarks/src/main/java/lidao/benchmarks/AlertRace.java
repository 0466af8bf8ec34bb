package lidao.benchmarks;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import lidao.standalone.HousePorts;
import lidao.standalone.Role;
import lidao.standalone.Settings;
import lidao.standalone.StandaloneSystem;
import org.jspecify.annotations.Nullable;

/** From a complaint over HTTP to the alert at a client, in a whole standalone house. */
final class AlertRace implements AutoCloseable {

  private final Settings settings;
  private final Superuser superuser;
  private final Sizes sizes;
  private volatile @Nullable StandaloneSystem started;

  AlertRace(Path directory, Path programs, Sizes sizes) {
    this.settings = Settings.in(directory).on(HousePorts.free()).withPrograms(programs);
    this.superuser = Superuser.of(settings);
    this.sizes = sizes;
  }

  Result run(String busy) throws Exception {
    try (StandaloneSystem house = StandaloneSystem.start(settings)) {
      started = house;
      Console.say("a standalone house is up");
      try (BareAlerts bare = new BareAlerts(this::bareConnection, house.bootstrapServers())) {
        AlertProbe ours =
            new AlertProbe(
                house.frontDoor().resolve("/api/complaints"),
                house.frontDoor().resolve("/api/alerts/stream"),
                house.token(Role.INTEGRATOR),
                house.token(Role.STAFF));
        URI there = bare.address();
        AlertProbe bareProbe =
            new AlertProbe(there.resolve("/complaints"), there.resolve("/stream"), "", "");
        return measured(ours, bareProbe, busy);
      }
    }
  }

  private Result measured(AlertProbe ours, AlertProbe bare, String busy) throws Exception {
    ours.open();
    bare.open();
    int warmUp = Math.min(sizes.loadSeconds(), 10);
    for (int part = 4; part >= 1; part /= 2) {
      ours.underLoad(Sizes.PER_SECOND / part, warmUp);
      bare.underLoad(Sizes.PER_SECOND / part, warmUp);
      Console.say("alerts: warmed up with %d a second", Sizes.PER_SECOND / part);
    }
    Console.say("alerts: warm");
    List<Double> oursIdle = new ArrayList<>();
    List<Double> bareIdle = new ArrayList<>();
    for (int round = 1; round <= sizes.rounds(); round++) {
      oursIdle.addAll(ours.oneByOne(sizes.idle()));
      bareIdle.addAll(bare.oneByOne(sizes.idle()));
      Console.say("alerts, idle, round %d", round);
    }
    // Before the load: what that leaves to be worked off would be counted too.
    List<String> notes = statements(ours);
    List<Double> oursLoad = ours.underLoad(Sizes.PER_SECOND, sizes.loadSeconds());
    Console.say("alerts, ours at %d a second", Sizes.PER_SECOND);
    List<Double> bareLoad = bare.underLoad(Sizes.PER_SECOND, sizes.loadSeconds());
    List<Double> oursBurst = ours.underLoad(Sizes.BURST_PER_SECOND, sizes.burstSeconds());
    Console.say("alerts, ours at %d a second", Sizes.BURST_PER_SECOND);
    List<Double> bareBurst = bare.underLoad(Sizes.BURST_PER_SECOND, sizes.burstSeconds());
    List<Figure> figures = new ArrayList<>();
    figures.addAll(figures("idle", oursIdle, bareIdle));
    figures.addAll(figures(Sizes.PER_SECOND + " a second", oursLoad, bareLoad));
    figures.addAll(figures(Sizes.BURST_PER_SECOND + " a second", oursBurst, bareBurst));
    return Result.of(
        "%d filings one by one, %d s at %d a second, %d s at %d; whole house in one JVM with the clients"
            .formatted(
                oursIdle.size(),
                sizes.loadSeconds(),
                Sizes.PER_SECOND,
                sizes.burstSeconds(),
                Sizes.BURST_PER_SECOND),
        busy,
        figures,
        notes);
  }

  @Override
  public void close() {
    StandaloneSystem house = started;
    if (house != null) {
      house.close();
    }
  }

  private static List<Figure> figures(String when, List<Double> ours, List<Double> bare) {
    double[] o = ours.stream().mapToDouble(v -> v).toArray();
    double[] b = bare.stream().mapToDouble(v -> v).toArray();
    return List.of(
        Figure.ofLatencies("(d) filed → alert, " + when + ", p50", 0.50, o, b),
        Figure.ofLatencies("(d) filed → alert, " + when + ", p99", 0.99, o, b));
  }

  private List<String> statements(AlertProbe ours) throws Exception {
    Path log = settings.data().resolve("postgres").resolve("server.log");
    StatementLog statements = new StatementLog(log, () -> superuser.connect("postgres"));
    statements.begin();
    ours.oneByOne(Math.min(20, sizes.idle()));
    List<StatementLog.Transaction> all = statements.end();
    return List.of(
        StatementLog.tell("statements per filing", all, "insert into complaint ("),
        StatementLog.tell("statements per batch relayed", all, "delete from outbox"),
        StatementLog.tell("statements per poll of alerts", all, "insert into alert ("));
  }

  private Connection bareConnection() throws SQLException {
    try (Connection connection = superuser.connect("postgres");
        var statement = connection.createStatement();
        var there = statement.executeQuery("select from pg_database where datname = 'bare'")) {
      if (!there.next()) {
        try (var create = connection.createStatement()) {
          create.execute("create database bare");
        }
      }
    }
    return superuser.connect("bare");
  }
}
