package lidao.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/** The machine, and how busy others keep it. */
final class Machine {

  private static final Path STAT = Path.of("/proc/stat");

  private Machine() {}

  static String description() {
    var system = ManagementFactory.getOperatingSystemMXBean();
    return "%d cores (%s), %s %s, JDK %s, %d MB heap"
        .formatted(
            system.getAvailableProcessors(),
            model(),
            system.getName(),
            system.getArch(),
            Runtime.version(),
            Runtime.getRuntime().maxMemory() >> 20);
  }

  /** The share of all cores that was busy for two seconds in which we did nothing. */
  static String busyWithOthers() throws IOException, InterruptedException {
    if (!Files.isReadable(STAT)) {
      return "load average %.1f"
          .formatted(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
    long[] before = ticks();
    Thread.sleep(2000);
    long[] after = ticks();
    double idle = (double) (after[0] - before[0]) / Math.max(1, after[1] - before[1]);
    return String.format(
        Locale.ROOT, "%.0f %% of the cores busy before it began", 100 * (1 - idle));
  }

  /** What is left after a collection. */
  static String heapInUse() {
    System.gc();
    long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    return "%,d MB".formatted(used >> 20);
  }

  private static long[] ticks() throws IOException {
    String[] cpu = Files.readAllLines(STAT).get(0).trim().split("\\s+");
    long[] all = Arrays.stream(cpu).skip(1).limit(8).mapToLong(Long::parseLong).toArray();
    return new long[] {all[3] + all[4], Arrays.stream(all).sum()};
  }

  private static String model() {
    try {
      return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("unknown");
    } catch (IOException e) {
      return "unknown";
    }
  }
}
