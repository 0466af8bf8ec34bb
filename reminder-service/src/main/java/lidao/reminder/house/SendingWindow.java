package lidao.reminder.house;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * The hours in which messages may go out, in the recipient's time zone. One that crosses midnight
 * belongs to the day it opens.
 */
public record SendingWindow(LocalTime opens, LocalTime closes) {

  /**
   * Reads {@code 09:00-20:00}.
   *
   * @throws IllegalArgumentException naming the setting
   */
  public static SendingWindow parse(String text) {
    String[] parts = text.split("-");
    try {
      if (parts.length == 2) {
        return new SendingWindow(
            LocalTime.parse(parts[0].strip()), LocalTime.parse(parts[1].strip()));
      }
    } catch (DateTimeException e) {
      // Told below.
    }
    throw new IllegalArgumentException(
        "lidao.reminder.window: %s is not a window; write one such as 09:00-20:00".formatted(text));
  }

  /** Whether it can be read. */
  public static boolean isOne(String text) {
    try {
      parse(text);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** From the day's midnight to the opening. */
  public Duration untilOpening() {
    return Duration.between(LocalTime.MIDNIGHT, opens);
  }

  /** From the day's midnight to the closing, more than a day where the window crosses midnight. */
  public Duration untilClosing() {
    Duration closing = Duration.between(LocalTime.MIDNIGHT, closes);
    return closes.isAfter(opens) ? closing : closing.plusDays(1);
  }

  /** When a day's window opens. */
  public Instant opening(LocalDate day, ZoneId zone) {
    return day.atTime(opens).atZone(zone).toInstant();
  }

  /** When a day's window has closed. */
  public Instant closing(LocalDate day, ZoneId zone) {
    LocalDate last = closes.isAfter(opens) ? day : day.plusDays(1);
    return last.atTime(closes).atZone(zone).toInstant();
  }

  /** The moment itself where messages may go out, else the next opening. */
  public Instant nextOpen(Instant moment, ZoneId zone) {
    Instant opening = opening(firstOpenDay(moment, zone), zone);
    return opening.isAfter(moment) ? opening : moment;
  }

  /** The first day whose window has not closed. */
  public LocalDate firstOpenDay(Instant moment, ZoneId zone) {
    LocalDate day = moment.atZone(zone).toLocalDate().minusDays(1);
    while (!moment.isBefore(closing(day, zone))) {
      day = day.plusDays(1);
    }
    return day;
  }
}
