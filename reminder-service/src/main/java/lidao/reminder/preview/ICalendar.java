package lidao.reminder.preview;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Writes whole-day events as RFC 5545 wants them: CRLF, lines of 75 octets, texts escaped. */
final class ICalendar {

  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final int LINE = 75;

  private final StringBuilder text = new StringBuilder();
  private final Instant stamp;

  /**
   * @param stamp when what is told was so
   */
  ICalendar(String name, Instant stamp) {
    this.stamp = stamp;
    line("BEGIN:VCALENDAR");
    line("VERSION:2.0");
    line("PRODID:-//Lidao//reminder-service//EN");
    line("CALSCALE:GREGORIAN");
    line("METHOD:PUBLISH");
    line("X-WR-CALNAME:" + escaped(name));
    line("REFRESH-INTERVAL;VALUE=DURATION:PT1H");
  }

  /** One whole day, which does not make anybody busy. */
  ICalendar event(String uid, LocalDate day, String summary, String description) {
    line("BEGIN:VEVENT");
    line("UID:" + uid);
    line("DTSTAMP:" + MOMENT.format(stamp));
    line("DTSTART;VALUE=DATE:" + DAY.format(day));
    line("DTEND;VALUE=DATE:" + DAY.format(day.plusDays(1)));
    line("SUMMARY:" + escaped(summary));
    if (!description.isEmpty()) {
      line("DESCRIPTION:" + escaped(description));
    }
    line("TRANSP:TRANSPARENT");
    line("END:VEVENT");
    return this;
  }

  String end() {
    line("END:VCALENDAR");
    return text.toString();
  }

  private static String escaped(String value) {
    return value
        .replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replaceAll("\\R", "\\\\n")
        .replaceAll("\\p{Cntrl}", "");
  }

  // Octets are counted, and no character is cut in two.
  private void line(String content) {
    int room = LINE;
    for (int i = 0; i < content.length(); ) {
      int character = content.codePointAt(i);
      int octets = Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
      if (octets > room) {
        text.append("\r\n ");
        room = LINE - 1;
      }
      text.appendCodePoint(character);
      room -= octets;
      i += Character.charCount(character);
    }
    text.append("\r\n");
  }
}
