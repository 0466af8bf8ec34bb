package lidao.reminder.occasion;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lidao.chassis.http.InvalidInput;
import lidao.chassis.http.Sentence;
import lidao.chassis.http.TooLarge;
import lidao.reminder.house.Given;
import lidao.reminder.house.RejectedLine;

/**
 * A table of days as lines of {@code year,date}, the year being that of the occasion's own
 * calendar: {@code 1448,2027-03-10}. A line that cannot be read is reported and stands in nobody's
 * way.
 */
record DateFile(Map<Integer, LocalDate> dates, List<RejectedLine> rejected) {

  /** What a file came to. */
  record Loaded(String code, long version, int applied, List<RejectedLine> rejected) {}

  private static final int LARGEST = 100_000;

  static DateFile read(byte[] body) {
    if (body.length > LARGEST) {
      throw new TooLarge("A table of days has at most a hundred thousand bytes");
    }
    Map<Integer, LocalDate> dates = new TreeMap<>();
    List<RejectedLine> rejected = new ArrayList<>();
    int number = 0;
    for (String line : text(body).lines().toList()) {
      number++;
      String row = line.strip();
      if (!row.isEmpty() && !row.equals("year,date")) {
        readRow(row.split(",", -1), number, dates, rejected);
      }
    }
    return new DateFile(dates, rejected);
  }

  private static void readRow(
      String[] cells, int line, Map<Integer, LocalDate> dates, List<RejectedLine> rejected) {
    if (cells.length != 2) {
      rejected.add(
          new RejectedLine(
              line, "", Sentence.of("has {0} columns; write {1}", cells.length, "year,date")));
      return;
    }
    if (!cells[0].strip().matches("\\d{1,4}")) {
      rejected.add(
          new RejectedLine(
              line, "year", Sentence.of("is not a year; write one such as {0}", 1448)));
      return;
    }
    LocalDate date;
    try {
      date = LocalDate.parse(cells[1].strip());
    } catch (DateTimeException e) {
      rejected.add(
          new RejectedLine(
              line, "date", Sentence.of("is not a day; write one such as {0}", "2027-03-10")));
      return;
    }
    if (!Given.isDay(date)) {
      rejected.add(
          new RejectedLine(line, "date", Sentence.of("must lie between {0} and {1}", 1901, 2100)));
    } else if (dates.putIfAbsent(Integer.valueOf(cells[0].strip()), date) != null) {
      rejected.add(new RejectedLine(line, "year", "stands in a line above already"));
    }
  }

  private static String text(byte[] body) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw InvalidInput.field("", "the file is not UTF-8; save it as UTF-8 and send it again");
    }
  }
}
