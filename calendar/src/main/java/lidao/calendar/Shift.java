package lidao.calendar;

import java.time.LocalTime;

/**
 * A stretch of work within one day, in local time.
 *
 * @param start when work begins
 * @param end when it has ended, itself no longer worked; 00:00 is the end of the day
 */
public record Shift(LocalTime start, LocalTime end) {

  /**
   * @throws WorkingCalendarException ({@code shift}) unless it starts before it ends
   */
  public Shift {
    if (start.equals(end) && !start.equals(LocalTime.MIDNIGHT)) {
      throw new WorkingCalendarException(
          "shift", "starts and ends at {0}; give an end after the start", start);
    }
    if (end.isBefore(start) && !end.equals(LocalTime.MIDNIGHT)) {
      throw new WorkingCalendarException(
          "shift",
          "ends at {0}, before it starts at {1}; a night shift is written as two,"
              + " {1} to 00:00 and 00:00 to {0} of the next day",
          end,
          start);
    }
  }

  /** A shift from times as people write them, {@code 09:00} and {@code 17:30}. */
  public static Shift of(String start, String end) {
    return new Shift(LocalTime.parse(start), LocalTime.parse(end));
  }

  /** The shift from midnight to midnight. */
  public static Shift wholeDay() {
    return new Shift(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
  }

  boolean untilMidnight() {
    return end.equals(LocalTime.MIDNIGHT);
  }

  @Override
  public String toString() {
    return start + "–" + (untilMidnight() ? "24:00" : end);
  }
}
