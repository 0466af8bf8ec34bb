package lidao.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import lidao.contract.Topic;
import lidao.embedded.Trees;
import org.jspecify.annotations.Nullable;

/** Runs the parts that are asked for, keeps what each came to, and prints the table. */
public final class Benchmark {

  static final List<String> PARTS = List.of("a", "b", "c", "d", "e", "f", "g");

  private final Sizes sizes;
  private final Path work;
  private final Path home;
  private volatile @Nullable AutoCloseable servers;

  private Benchmark(Sizes sizes, Path home, Path work) {
    this.sizes = sizes;
    this.home = home;
    this.work = work;
  }

  /**
   * Arguments: the parts (all where none is named), {@code --small} to see that it runs, {@code
   * --write} to put the table into the document, {@code --table} to run nothing.
   */
  public static void main(String[] arguments) throws Exception {
    System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
    // Without it the bare server's answers wait for the client's acknowledgements.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    List<String> all = List.of(arguments);
    Set<String> parts = new TreeSet<>(all.stream().filter(a -> !a.startsWith("--")).toList());
    if (!PARTS.containsAll(parts)) {
      System.err.println("benchmarks: parts are a to g; options --small, --write and --table");
      System.exit(2);
    }
    Path home = Path.of(System.getProperty("lidao.benchmarks", "benchmarks")).toAbsolutePath();
    boolean small = all.contains("--small");
    Path results = home.resolve("target").resolve(small ? "results-small" : "results");
    if (!all.contains("--table")) {
      Path work = Files.createTempDirectory("lidao-benchmarks");
      Benchmark benchmark = new Benchmark(small ? Sizes.small() : Sizes.whole(), home, work);
      Runtime.getRuntime().addShutdownHook(new Thread(benchmark::cleanUp));
      try {
        benchmark.run(parts.isEmpty() ? new TreeSet<>(PARTS) : parts, results);
      } catch (Exception e) {
        e.printStackTrace();
        System.err.println("benchmarks: broke off; the parts that were done are kept");
        System.exit(1);
      }
    }
    Table table = Table.of(results);
    Console.print("\n" + table.text());
    if (all.contains("--write") && !small) {
      table.writeInto(home.resolveSibling("docs").resolve("performance.md"));
    }
    // The broker's and the clients' threads need not be waited for.
    System.exit(0);
  }

  /** Also after Ctrl-C: PostgreSQL would outlive us. */
  private void cleanUp() {
    try (AutoCloseable open = servers) {
      Console.say("stops%s", open == null ? "" : " what it has started");
    } catch (Exception e) {
      Console.say("did not stop cleanly: %s", e);
    }
    Trees.delete(work);
  }

  static Path resultOf(Path results, String part) {
    return results.resolve(part + ".txt");
  }

  private void run(Set<String> parts, Path results) throws Exception {
    Console.say("%s", Machine.description());
    if (parts.stream().anyMatch(part -> !part.equals("d") && !part.equals("g"))) {
      try (House house = House.start(work.resolve("house"), programs())) {
        servers = house;
        Console.say("Kafka and PostgreSQL are up");
        intake(house, parts, results);
        if (parts.contains("c")) {
          String busy = Machine.busyWithOthers();
          keep(results, "c", new FestivalBurst(house, sizes).run(busy));
        }
        if (parts.contains("e")) {
          String busy = Machine.busyWithOthers();
          keep(results, "e", new SharedBurst(house, sizes).run(busy));
        }
        if (parts.contains("f")) {
          String busy = Machine.busyWithOthers();
          keep(results, "f", new OpenClocks(house, sizes).run(busy));
        }
      }
    }
    if (parts.contains("d")) {
      String busy = Machine.busyWithOthers();
      AlertRace race = new AlertRace(work.resolve("standalone"), programs(), sizes);
      servers = race;
      keep(results, "d", race.run(busy));
    }
    if (parts.contains("g")) {
      String busy = Machine.busyWithOthers();
      BusyFestival festival = new BusyFestival(work.resolve("festival"), programs(), sizes);
      servers = festival;
      keep(results, "g", festival.run(busy));
    }
  }

  private void intake(House house, Set<String> parts, Path results) throws Exception {
    if (!parts.contains("a") && !parts.contains("b")) {
      return;
    }
    Reports.publish(house.bootstrapServers(), sizes.events());
    BareContender.createTables(house);
    try (Groups groups = new Groups(house.bootstrapServers());
        OursIntake ours = new OursIntake(house, groups)) {
      groups.createTopic(BareIntake.OUT, Topic.PARTITIONS);
      BareContender.setCustomers(house, true);
      try (Connection connection = ours.connect()) {
        Reports.knowCustomers(connection);
      }
      Console.say("%,d reports are on their topic", sizes.events());
      if (parts.contains("b")) {
        keep(results, "b", out(house, ours, new BareContender(house, groups, true)));
      }
      if (parts.contains("a")) {
        keep(results, "a", stored(house, ours, new BareContender(house, groups, false)));
      }
    }
  }

  private Result out(House house, OursIntake ours, BareContender bare) throws Exception {
    String busy = Machine.busyWithOthers();
    IntakeRace race = new IntakeRace(house, ours, bare, sizes.events());
    Figure figure = race.run("(b) in → stored → out", true, sizes.rounds(), "0.50");
    String relay =
        StatementLog.tell("statements per batch relayed", race.statements(), "delete from outbox");
    return Result.of(size(), busy, List.of(figure), List.of(relay));
  }

  private Result stored(House house, OursIntake ours, BareContender bare) throws Exception {
    String busy = Machine.busyWithOthers();
    IntakeRace race = new IntakeRace(house, ours, bare, sizes.events());
    List<Figure> figures = new ArrayList<>();
    figures.add(race.run("(a) in → stored, customers known", false, sizes.rounds(), "0.70"));
    String known = polls(race, "statements per poll, customers known");
    try (Connection connection = ours.connect();
        var statement = connection.createStatement()) {
      statement.execute("truncate profile, profile_key");
    }
    BareContender.setCustomers(house, false);
    figures.add(race.run("(a) in → stored, customers unknown", false, sizes.rounds(), "0.70"));
    String unknown = polls(race, "statements per poll, customers unknown");
    return Result.of(size(), busy, figures, List.of(known, unknown));
  }

  private static String polls(IntakeRace race, String what) throws Exception {
    return StatementLog.tell(what, race.statements(), "insert into interaction ");
  }

  private String size() {
    return "%,d events a round, %,d customers".formatted(sizes.events(), Reports.CUSTOMERS);
  }

  private Path programs() {
    return home.resolve("target").resolve("programs");
  }

  private static void keep(Path results, String part, Result result) throws Exception {
    result.write(resultOf(results, part));
    result.notes().forEach(note -> Console.say("(%s) %s", part, note));
  }
}
