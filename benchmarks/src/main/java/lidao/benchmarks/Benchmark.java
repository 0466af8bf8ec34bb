package lidao.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import lidao.embedded.Trees;
import org.jspecify.annotations.Nullable;

/** Runs the parts that are asked for, keeps what each came to, and prints the table. */
public final class Benchmark {

  static final List<String> PARTS = List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k");

  /** Those that start none, or their own. */
  private static final Set<String> WITHOUT_SERVERS = Set.of("d", "g", "k");

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
      System.err.println("benchmarks: parts are a to k; options --small, --write and --table");
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
    if (parts.stream().anyMatch(part -> !WITHOUT_SERVERS.contains(part))) {
      try (House house = House.start(work.resolve("house"), programs())) {
        servers = house;
        Console.say("Kafka and PostgreSQL are up");
        if (parts.contains("a") || parts.contains("b")) {
          new Intake(house, sizes).run(parts, (part, result) -> keep(results, part, result));
        }
        Map<String, Part> services = new LinkedHashMap<>();
        services.put("c", new FestivalBurst(house, sizes)::run);
        services.put("e", new SharedBurst(house, sizes)::run);
        services.put("h", new SharedSending(house, sizes)::run);
        services.put("i", new DueToday(house, sizes)::run);
        services.put("j", new ReadWordings(house, sizes)::run);
        services.put("f", new OpenClocks(house, sizes)::run);
        services.keySet().retainAll(parts);
        for (Map.Entry<String, Part> service : services.entrySet()) {
          measure(results, service.getKey(), service.getValue());
        }
      }
    }
    if (parts.contains("k")) {
      measure(results, "k", new LunarConversions(sizes)::run);
    }
    if (parts.contains("d")) {
      AlertRace race = new AlertRace(work.resolve("standalone"), programs(), sizes);
      servers = race;
      measure(results, "d", race::run);
    }
    if (parts.contains("g")) {
      BusyFestival festival = new BusyFestival(work.resolve("festival"), programs(), sizes);
      servers = festival;
      measure(results, "g", festival::run);
    }
  }

  private Path programs() {
    return home.resolve("target").resolve("programs");
  }

  /** What a part is; told how busy others keep the machine. */
  private interface Part {
    Result run(String busy) throws Exception;
  }

  private static void measure(Path results, String name, Part part) throws Exception {
    keep(results, name, part.run(Machine.busyWithOthers()));
  }

  private static void keep(Path results, String part, Result result) throws Exception {
    result.write(resultOf(results, part));
    result.notes().forEach(note -> Console.say("(%s) %s", part, note));
  }
}
