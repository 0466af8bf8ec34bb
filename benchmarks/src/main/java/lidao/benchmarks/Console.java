package lidao.benchmarks;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Tells whoever waits how far it is. */
final class Console {

  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private static final long START = System.nanoTime();

  private Console() {}

  static void say(String format, Object... values) {
    OUT.printf(
        "%5d s  %s%n", (System.nanoTime() - START) / 1_000_000_000, format.formatted(values));
  }

  static void print(String text) {
    OUT.println(text);
  }
}
