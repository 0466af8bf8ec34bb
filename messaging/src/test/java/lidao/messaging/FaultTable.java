package lidao.messaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/** Keeps what fault runs have counted, as rows of the table in docs/faults.md. */
final class FaultTable {

  private static final Path FILE = Path.of("target", "faults.md");

  private FaultTable() {}

  /** Adds a row: what was done, how often, what became of the events, and the time it took. */
  static void add(String what, int times, Tally tally, long startedNanos) {
    Duration took = Duration.ofNanos(System.nanoTime() - startedNanos);
    String row =
        "| %s | %d | %s | %.1f |%n".formatted(what, times, tally, took.toMillis() / 1000.0);
    System.out.print("fault: " + row);
    try {
      Files.writeString(FILE, row, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
