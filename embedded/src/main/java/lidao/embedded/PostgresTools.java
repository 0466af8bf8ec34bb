package lidao.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** PostgreSQL's own programs, run to their end. */
final class PostgresTools {

  private static final int MINUTES = 5;

  private final Path home;
  private final List<String> disguise;

  PostgresTools(Path home) {
    this.home = home;
    this.disguise = runsAsRoot() ? List.of("unshare", "-U") : List.of();
  }

  /** What a program printed and how it ended: 0 is success. */
  record Outcome(int status, String output) {

    boolean succeeded() {
      return status == 0;
    }

    /** The line that says what went wrong. */
    String complaint() {
      if (output.startsWith("unshare:")) {
        return "it does not run as root, start as an ordinary user";
      }
      return output
          .lines()
          .filter(line -> line.matches("(?i).*(error|fatal|could not|cannot|no space).*"))
          .findFirst()
          .orElseGet(() -> output.lines().reduce((first, last) -> last).orElse("status " + status));
    }
  }

  Outcome run(String program, String... arguments) {
    var command = new ArrayList<>(disguise);
    command.add(home.resolve("bin").resolve(program).toString());
    command.addAll(List.of(arguments));
    try {
      // A file and not a pipe: the server that pg_ctl leaves behind would hold a pipe open.
      var output = Files.createTempFile("lidao-" + program, ".log");
      try {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(output.toFile());
        // Messages that we read and pass on are to be in one language.
        builder.environment().put("LC_ALL", "C");
        var process = builder.start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
          process.destroyForcibly();
          return new Outcome(-1, program + " did not end within " + MINUTES + " minutes");
        }
        return new Outcome(process.exitValue(), Files.readString(output).strip());
      } finally {
        Files.deleteIfExists(output);
      }
    } catch (IOException e) {
      return new Outcome(-1, CannotStart.reason(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Outcome(-1, program + " was interrupted");
    }
  }

  /**
   * PostgreSQL refuses to run as root; in a user namespace of its own root is nobody, at no other
   * cost.
   */
  private static boolean runsAsRoot() {
    return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("linux")
        && "root".equals(System.getProperty("user.name"));
  }
}
