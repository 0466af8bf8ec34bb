package lidao.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts a {@link WorkingCalendar} together, weekday by weekday and day by day. */
public final class WorkingCalendarBuilder {

  private final ZoneId zone;
  private final Map<DayOfWeek, List<Shift>> week = new EnumMap<>(DayOfWeek.class);
  private final Set<LocalDate> daysOff = new HashSet<>();
  private final Map<LocalDate, List<Shift>> makeUpDays = new HashMap<>();

  WorkingCalendarBuilder(ZoneId zone) {
    this.zone = zone;
  }

  /** The shifts of one weekday. */
  public WorkingCalendarBuilder on(DayOfWeek day, Shift... shifts) {
    week.put(day, List.of(shifts));
    return this;
  }

  /** The shifts of Monday to Friday. */
  public WorkingCalendarBuilder mondayToFriday(Shift... shifts) {
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.compareTo(DayOfWeek.FRIDAY) <= 0) {
        on(day, shifts);
      }
    }
    return this;
  }

  /** A day not worked. */
  public WorkingCalendarBuilder off(LocalDate day) {
    daysOff.add(day);
    return this;
  }

  /** Days not worked, from the first to the last, both included. */
  public WorkingCalendarBuilder off(LocalDate first, LocalDate last) {
    first.datesUntil(last.plusDays(1)).forEach(daysOff::add);
    return this;
  }

  /** A day worked although the week says otherwise (调休), with its shifts. */
  public WorkingCalendarBuilder makeUp(LocalDate day, Shift... shifts) {
    makeUpDays.put(day, List.of(shifts));
    return this;
  }

  /**
   * The calendar.
   *
   * @throws WorkingCalendarException as {@link WorkingCalendar#of} does
   */
  public WorkingCalendar build() {
    return WorkingCalendar.of(zone, week, daysOff, makeUpDays);
  }
}
