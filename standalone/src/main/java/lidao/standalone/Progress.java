package lidao.standalone;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Tells whoever waits what has happened, and how many seconds it took from the very start. */
public final class Progress {

  private final PrintStream out;
  private final Instant since;

  private Progress(PrintStream out, Instant since) {
    this.out = out;
    this.since = since;
  }

  /** Counts from when this process was started. */
  static Progress ofThisProcess(PrintStream out) {
    Instant started = ProcessHandle.current().info().startInstant().orElseGet(Instant::now);
    return new Progress(out, started);
  }

  /** Tells nobody. */
  public static Progress silent() {
    return new Progress(new PrintStream(PrintStream.nullOutputStream(), false), Instant.now());
  }

  void say(String what) {
    out.printf(Locale.ROOT, "%6.1f s  %s%n", seconds(), what);
    out.flush();
  }

  double seconds() {
    return Duration.between(since, Instant.now()).toMillis() / 1000.0;
  }
}
