package lidao.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts statements as PostgreSQL itself logs them, in a run that is not timed. */
final class StatementLog {

  /** The statements of one transaction in their order, without BEGIN and COMMIT. */
  record Transaction(List<String> statements) {

    boolean has(String start) {
      return statements.stream().anyMatch(s -> s.contains(start));
    }
  }

  interface Superuser {
    Connection connect() throws SQLException;
  }

  private static final Pattern LINE =
      Pattern.compile("^§(\\d+)§ LOG:  (?:statement|execute [^:]*): (.*)$", Pattern.DOTALL);

  private final Path log;
  private final Superuser superuser;
  private long from;

  StatementLog(Path log, Superuser superuser) {
    this.log = log;
    this.superuser = superuser;
  }

  void begin() throws Exception {
    from = Files.size(log);
    set("log_line_prefix = '§%p§ '", "log_parameter_max_length = 0", "log_statement = 'all'");
  }

  /** What was run in transactions since the begin. */
  List<Transaction> end() throws Exception {
    set("log_statement = 'none'");
    byte[] all = Files.readAllBytes(log);
    return transactions(
        new String(all, (int) from, all.length - (int) from, StandardCharsets.UTF_8));
  }

  static List<Transaction> transactions(String log) {
    Map<String, List<String>> open = new HashMap<>();
    List<Transaction> done = new ArrayList<>();
    for (String entry : log.split("\n(?=§)")) {
      Matcher line = LINE.matcher(entry);
      if (!line.matches()) {
        continue;
      }
      String process = line.group(1);
      String sql = line.group(2).strip().replaceAll("\\s+", " ");
      if (sql.equalsIgnoreCase("BEGIN")) {
        open.put(process, new ArrayList<>());
      } else if (sql.equalsIgnoreCase("COMMIT") || sql.equalsIgnoreCase("ROLLBACK")) {
        List<String> statements = open.remove(process);
        if (statements != null && sql.equalsIgnoreCase("COMMIT")) {
          done.add(new Transaction(statements));
        }
      } else if (open.containsKey(process)) {
        open.get(process).add(sql);
      }
    }
    return done;
  }

  /** One line: how many statements the transactions with this part have, and which. */
  static String tell(String what, List<Transaction> all, String part) {
    List<Transaction> those = all.stream().filter(t -> t.has(part)).toList();
    if (those.isEmpty()) {
      return what + ": none seen";
    }
    int[] counts = those.stream().mapToInt(t -> t.statements().size()).sorted().toArray();
    Transaction typical =
        those.stream()
            .filter(t -> t.statements().size() == counts[counts.length / 2])
            .findFirst()
            .orElseThrow();
    return "%s: %d (%d to %d in %d transactions): %s"
        .formatted(
            what,
            counts[counts.length / 2],
            counts[0],
            counts[counts.length - 1],
            those.size(),
            String.join("; ", typical.statements().stream().map(StatementLog::brief).toList()));
  }

  private static String brief(String sql) {
    List<String> words = Arrays.asList(sql.split(" "));
    return "`" + String.join(" ", words.subList(0, Math.min(4, words.size()))) + " …`";
  }

  private void set(String... settings) throws SQLException, IOException, InterruptedException {
    try (Connection connection = superuser.connect();
        var statement = connection.createStatement()) {
      for (String setting : settings) {
        statement.execute("alter system set " + setting);
      }
      statement.execute("select pg_reload_conf()");
    }
    // Every process reads its settings anew between two statements.
    Thread.sleep(300);
  }
}
