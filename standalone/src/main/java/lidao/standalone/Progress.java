package lidao.standalone;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/** Tells whoever waits what has happened, and how many seconds it took from the very start. */
public final class Progress {

  private final PrintStream out;

  private Progress(PrintStream out) {
    this.out = out;
  }

  /** Counts from when this JVM was started. */
  static Progress ofThisProcess(PrintStream out) {
    return new Progress(out);
  }

  /** Tells nobody. */
  public static Progress silent() {
    return new Progress(new PrintStream(PrintStream.nullOutputStream(), false));
  }

  void say(String what) {
    out.printf(Locale.ROOT, "%6.1f s  %s%n", seconds(), what);
    out.flush();
  }

  double seconds() {
    // Not the process's age: the launcher builds in the same process before.
    long since = ManagementFactory.getRuntimeMXBean().getStartTime();
    return (System.currentTimeMillis() - since) / 1000.0;
  }
}
