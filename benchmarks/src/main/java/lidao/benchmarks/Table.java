package lidao.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** All parts that were run, as a table; in the document it stands between two markers. */
final class Table {

  static final String FROM = "<!-- figures: written by benchmarks/run --write -->";
  static final String TO = "<!-- end of figures -->";

  private final Map<String, Result> parts = new LinkedHashMap<>();

  static Table of(Path results) throws IOException {
    Table table = new Table();
    for (String part : Benchmark.PARTS) {
      Path file = Benchmark.resultOf(results, part);
      if (Files.exists(file)) {
        table.add(part, Result.read(file));
      }
    }
    return table;
  }

  void add(String part, Result result) {
    parts.put(part, result);
  }

  String text() {
    StringBuilder text = new StringBuilder("| | ours | bare | unit | ours ÷ bare | aim |\n");
    text.append("| --- | ---: | ---: | --- | ---: | ---: |\n");
    parts.forEach((part, r) -> r.figures().forEach(f -> text.append(f.row()).append('\n')));
    text.append("\nSQL statements and the like, counted in runs that are not timed:\n\n");
    parts.forEach(
        (part, r) ->
            r.notes()
                .forEach(n -> text.append("- (").append(part).append(") ").append(n).append('\n')));
    text.append("\nMeasured under these conditions:\n\n");
    parts.forEach(
        (part, r) ->
            text.append("- (").append(part).append(") ").append(r.conditions()).append('\n'));
    return text.toString();
  }

  /** Puts the table into the document, in the place of the last one. */
  void writeInto(Path document) throws IOException {
    Files.writeString(document, between(Files.readString(document), text()));
  }

  static String between(String document, String text) {
    int from = document.indexOf(FROM);
    int to = document.indexOf(TO);
    if (from < 0 || to < from) {
      throw new IllegalStateException("the document has no place marked for the figures");
    }
    return document.substring(0, from + FROM.length())
        + "\n\n"
        + text
        + "\n"
        + document.substring(to);
  }
}
