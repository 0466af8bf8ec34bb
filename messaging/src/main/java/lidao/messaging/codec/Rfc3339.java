package lidao.messaging.codec;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates with times as RFC 3339 writes them. The plain form in UTC, which nearly everybody
 * sends, is read by hand: java.time's parser alone costs as much as all other headers of an event.
 */
final class Rfc3339 {

  private static final int SECONDS_END = 19;
  private static final int MOST_DIGITS = 9;

  private Rfc3339() {}

  /**
   * The instant that the text names.
   *
   * @throws DateTimeParseException if it names none
   */
  static Instant instant(String text) {
    Instant plain = plain(text);
    return plain == null
        ? DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, Instant::from)
        : plain;
  }

  /** The instant of a text like {@code 2026-02-16T09:30:00.5Z}; null if it is of another form. */
  static @Nullable Instant plain(String text) {
    int last = text.length() - 1;
    if (last < SECONDS_END
        || text.charAt(last) != 'Z'
        || text.charAt(4) != '-'
        || text.charAt(7) != '-'
        || text.charAt(10) != 'T'
        || text.charAt(13) != ':'
        || text.charAt(16) != ':') {
      return null;
    }
    int year = number(text, 0, 4);
    int month = number(text, 5, 7);
    int day = number(text, 8, 10);
    int hour = number(text, 11, 13);
    int minute = number(text, 14, 16);
    int second = number(text, 17, SECONDS_END);
    int nanos = nanos(text, last);
    if (year < 0 || month < 1 || month > 12 || nanos < 0) {
      return null;
    }
    if (day < 1 || day > Month.of(month).length(Year.isLeap(year))) {
      return null;
    }
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) {
      return null;
    }
    long days = LocalDate.of(year, month, day).toEpochDay();
    return Instant.ofEpochSecond(((days * 24 + hour) * 60 + minute) * 60 + second, nanos);
  }

  private static int nanos(String text, int end) {
    if (end == SECONDS_END) {
      return 0;
    }
    int digits = end - SECONDS_END - 1;
    if (text.charAt(SECONDS_END) != '.' || digits < 1 || digits > MOST_DIGITS) {
      return -1;
    }
    int value = number(text, SECONDS_END + 1, end);
    for (int i = digits; i < MOST_DIGITS && value >= 0; i++) {
      value *= 10;
    }
    return value;
  }

  /** At most nine digits as a number; negative if any is none. */
  private static int number(String text, int from, int to) {
    int value = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return value;
  }
}
