package lidao.standalone.demo;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.Locale;

/** How far the year has come: one line that moves on in a terminal, a line a month elsewhere. */
final class Bar {

  private static final int WIDTH = 30;

  private final PrintStream out;
  private final boolean terminal;
  private final int days;
  private final long started = System.nanoTime();

  Bar(PrintStream out, int days) {
    this.out = out;
    this.days = days;
    this.terminal = System.console() != null;
  }

  void show(LocalDate day, int done, String news) {
    int filled = WIDTH * done / days;
    String line =
        String.format(
            Locale.ROOT,
            "%s [%s%s] %3d %%  %s  %.0f s",
            day,
            "#".repeat(filled),
            "-".repeat(WIDTH - filled),
            100 * done / days,
            news,
            (System.nanoTime() - started) / 1e9);
    if (terminal) {
      out.print("\r" + line + "   ");
    } else if (day.getDayOfMonth() == 1 || done == days) {
      out.println(line);
    }
    if (terminal && done == days) {
      out.println();
    }
    out.flush();
  }
}
