package lidao.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What one part came to, kept in a file so that the parts can be run one by one.
 *
 * @param conditions date, machine, sizes and how busy the machine was
 */
record Result(String conditions, List<Figure> figures, List<String> notes) {

  static Result of(String sizes, String busy, List<Figure> figures, List<String> notes) {
    String when = Instant.now().truncatedTo(ChronoUnit.MINUTES).toString();
    String conditions = "%s; %s; %s; %s".formatted(when, Machine.description(), sizes, busy);
    return new Result(conditions, figures, notes);
  }

  void write(Path file) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("conditions\t" + conditions);
    figures.forEach(f -> lines.add("figure\t" + f.line()));
    notes.forEach(n -> lines.add("note\t" + n));
    Files.createDirectories(file.getParent());
    Files.write(file, lines);
  }

  static Result read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    return new Result(
        String.join(" ", of(lines, "conditions").toList()),
        of(lines, "figure").map(Figure::read).toList(),
        of(lines, "note").toList());
  }

  private static Stream<String> of(List<String> lines, String kind) {
    return lines.stream()
        .filter(line -> line.startsWith(kind + "\t"))
        .map(line -> line.substring(kind.length() + 1));
  }
}
