package lidao.reminder.workingtime;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lidao.chassis.http.Sentence;
import lidao.reminder.house.Given;
import lidao.reminder.house.RejectedLine;

/**
 * Days off and make-up working days as rows of {@code date,kind,name,notice_year}, kind being off
 * or work. A row that cannot be read is reported by its line and stands in nobody's way.
 */
record HolidayFile(List<Day> days, List<RejectedLine> rejected) {

  /** A day off, or one that is worked instead. */
  record Day(LocalDate date, boolean off, String name, int noticeYear) {}

  private static final List<String> COLUMNS = List.of("date", "kind", "name", "notice_year");

  private static final int LONGEST_NAME = 200;

  /** The years whose notices it holds. */
  SortedSet<Integer> years() {
    return days.stream().map(Day::noticeYear).collect(Collectors.toCollection(TreeSet::new));
  }

  static HolidayFile read(String text) {
    List<Day> days = new ArrayList<>();
    List<RejectedLine> rejected = new ArrayList<>();
    Map<LocalDate, Long> lines = new HashMap<>();
    long line = 0;
    try (CsvReader<CsvRecord> rows =
        CsvReader.builder()
            .skipEmptyLines(true)
            .commentStrategy(CommentStrategy.SKIP)
            .allowMissingFields(true)
            .allowExtraFields(true)
            .ofCsvRecord(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
      for (CsvRecord row : rows) {
        line = row.getStartingLineNumber();
        if (!row.getFields().equals(COLUMNS)) {
          readRow(row, lines, rejected).ifPresent(days::add);
        }
      }
    } catch (CsvParseException e) {
      rejected.add(
          new RejectedLine(
              line + 1, "", "a quote is opened and never closed; nothing after it was read"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new HolidayFile(days, rejected);
  }

  private static Optional<Day> readRow(
      CsvRecord row, Map<LocalDate, Long> lines, List<RejectedLine> rejected) {
    long line = row.getStartingLineNumber();
    if (row.getFields().stream().anyMatch(field -> field.indexOf('\n') >= 0)) {
      rejected.add(new RejectedLine(line, "", unclosed(line + linesAfterTheFirst(row))));
      return Optional.empty();
    }
    if (row.getFieldCount() != COLUMNS.size()) {
      rejected.add(
          new RejectedLine(
              line,
              "",
              Sentence.of(
                  "has {0} columns; write {1}", row.getFieldCount(), String.join(",", COLUMNS))));
      return Optional.empty();
    }
    LocalDate date;
    try {
      date = LocalDate.parse(row.getField(0).strip());
    } catch (DateTimeException e) {
      rejected.add(
          new RejectedLine(
              line, "date", Sentence.of("is not a day; write one such as {0}", "2027-10-01")));
      return Optional.empty();
    }
    if (!Given.isDay(date)) {
      rejected.add(
          new RejectedLine(line, "date", Sentence.of("must lie between {0} and {1}", 1901, 2100)));
      return Optional.empty();
    }
    String name = row.getField(2).strip();
    if (name.length() > LONGEST_NAME || name.indexOf('\0') >= 0) {
      rejected.add(
          new RejectedLine(
              line,
              "name",
              Sentence.of("is longer than {0} characters, or holds U+0000", LONGEST_NAME)));
      return Optional.empty();
    }
    String kind = row.getField(1).strip();
    if (!kind.equals("off") && !kind.equals("work")) {
      rejected.add(new RejectedLine(line, "kind", "must be off or work"));
      return Optional.empty();
    }
    String year = row.getField(3).strip();
    if (!year.matches("(19|20)\\d\\d")) {
      rejected.add(
          new RejectedLine(
              line, "notice_year", Sentence.of("is not a year; write one such as {0}", 2027)));
      return Optional.empty();
    }
    Long before = lines.putIfAbsent(date, line);
    if (before != null) {
      rejected.add(
          new RejectedLine(line, "date", Sentence.of("stands in line {0} already", before)));
      return Optional.empty();
    }
    return Optional.of(new Day(date, kind.equals("off"), name, Integer.parseInt(year)));
  }

  // A reader of CSV takes the lines up to the next quote, or to the end, for one field.
  private static long linesAfterTheFirst(CsvRecord row) {
    return row.getFields().stream()
        .mapToLong(field -> Math.max(0, field.lines().count() - 1))
        .sum();
  }

  private static Sentence unclosed(long last) {
    return Sentence.of(
        "a quote is opened and not closed in this line; nothing up to line {0} was read", last);
  }
}
