package lidao.contract.reminders;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import lidao.contract.State;

/**
 * A working calendar, whole: when the house works. Deadlines and follow-ups are counted in it.
 *
 * @param calendarId the site's, or {@code default}
 * @param timeZone IANA
 * @param week the shifts of each working weekday; a missing weekday is off
 * @param daysOff holidays
 * @param makeUpDays days worked although the week says otherwise (调休), with their shifts
 * @param announcedUntil the last day for which holidays are known; later ones are provisional
 */
public record WorkingTimes(
    String calendarId,
    long version,
    String timeZone,
    Map<DayOfWeek, List<Shift>> week,
    List<LocalDate> daysOff,
    Map<LocalDate, List<Shift>> makeUpDays,
    LocalDate announcedUntil)
    implements State {

  /** A stretch of work within one day, local time, the end not included. */
  public record Shift(LocalTime start, LocalTime end) {}

  @Override
  public String key() {
    return calendarId;
  }

  @Override
  public String subject() {
    return calendarId;
  }
}
