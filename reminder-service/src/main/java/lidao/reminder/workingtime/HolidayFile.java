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
import lidao.reminder.house.Given;

/**
 * Days off and make-up working days as rows of {@code date,kind,name,notice_year}, kind being off
 * or work. A row that cannot be read is reported by its line and stands in nobody's way.
 */
record HolidayFile(List<Day> days, List<Rejected> rejected) {

  /** A day off, or one that is worked instead. */
  record Day(LocalDate date, boolean off, String name, int noticeYear) {}

  /** Why a line was not taken; the first line is 1. */
  record Rejected(long line, String column, String reason) {}

  private static final List<String> COLUMNS = List.of("date", "kind", "name", "notice_year");

  private static final int LONGEST_NAME = 200;

  /** The years whose notices it holds. */
  SortedSet<Integer> years() {
    return days.stream().map(Day::noticeYear).collect(Collectors.toCollection(TreeSet::new));
  }

  static HolidayFile read(String text) {
    List<Day> days = new ArrayList<>();
    List<Rejected> rejected = new ArrayList<>();
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
          new Rejected(
              line + 1, "", "a quote is opened and never closed; nothing after it was read"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new HolidayFile(days, rejected);
  }

  private static Optional<Day> readRow(
      CsvRecord row, Map<LocalDate, Long> lines, List<Rejected> rejected) {
    long line = row.getStartingLineNumber();
    if (row.getFields().stream().anyMatch(field -> field.indexOf('\n') >= 0)) {
      rejected.add(new Rejected(line, "", unclosed(line + linesAfterTheFirst(row))));
      return Optional.empty();
    }
    if (row.getFieldCount() != COLUMNS.size()) {
      rejected.add(
          new Rejected(
              line,
              "",
              "has %d columns; write date,kind,name,notice_year".formatted(row.getFieldCount())));
      return Optional.empty();
    }
    LocalDate date;
    try {
      date = LocalDate.parse(row.getField(0).strip());
    } catch (DateTimeException e) {
      rejected.add(new Rejected(line, "date", "is not a day; write one such as 2027-10-01"));
      return Optional.empty();
    }
    if (!Given.isDay(date)) {
      rejected.add(new Rejected(line, "date", "must lie between 1901 and 2100"));
      return Optional.empty();
    }
    String name = row.getField(2).strip();
    if (name.length() > LONGEST_NAME || name.indexOf('\0') >= 0) {
      rejected.add(new Rejected(line, "name", "is longer than 200 characters, or holds U+0000"));
      return Optional.empty();
    }
    String kind = row.getField(1).strip();
    if (!kind.equals("off") && !kind.equals("work")) {
      rejected.add(new Rejected(line, "kind", "must be off or work"));
      return Optional.empty();
    }
    String year = row.getField(3).strip();
    if (!year.matches("(19|20)\\d\\d")) {
      rejected.add(new Rejected(line, "notice_year", "is not a year; write one such as 2027"));
      return Optional.empty();
    }
    Long before = lines.putIfAbsent(date, line);
    if (before != null) {
      rejected.add(new Rejected(line, "date", "stands in line %d already".formatted(before)));
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

  private static String unclosed(long last) {
    return "a quote is opened and not closed in this line; nothing up to line %d was read"
        .formatted(last);
  }
}
