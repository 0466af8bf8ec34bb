package lidao.reminder.workingtime;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import lidao.calendar.Shift;
import lidao.calendar.WorkingCalendar;
import lidao.calendar.WorkingCalendarException;
import lidao.chassis.http.InvalidInput;
import lidao.contract.reminders.WorkingTimes;
import org.jspecify.annotations.Nullable;

/**
 * A working calendar as it is kept and edited.
 *
 * @param timeZone IANA
 * @param week the shifts of each working weekday; a missing one is off
 * @param daysOff holidays and what they are called
 * @param makeUpDays days worked although the week says otherwise (调休)
 * @param announcedUntil the last day for which holidays are known
 */
record CalendarData(
    String timeZone,
    SortedMap<DayOfWeek, List<WorkingTimes.Shift>> week,
    SortedMap<LocalDate, String> daysOff,
    SortedMap<LocalDate, MakeUpDay> makeUpDays,
    LocalDate announcedUntil) {

  /**
   * @param shifts absent, those of the first working weekday
   */
  record MakeUpDay(String name, @Nullable List<WorkingTimes.Shift> shifts) {}

  CalendarData {
    require(timeZone, "timeZone");
    require(week, "week");
    require(announcedUntil, "announcedUntil");
    week = new TreeMap<>(week);
    daysOff = daysOff == null ? new TreeMap<>() : new TreeMap<>(daysOff);
    makeUpDays = makeUpDays == null ? new TreeMap<>() : new TreeMap<>(makeUpDays);
  }

  /**
   * The arithmetic of it.
   *
   * @throws InvalidInput naming what cannot be worked with
   */
  WorkingCalendar toCalendar() {
    Map<DayOfWeek, Collection<Shift>> shifts = new HashMap<>();
    week.forEach((day, of) -> shifts.put(day, shifts("week." + day, of)));
    Map<LocalDate, Collection<Shift>> makeUps = new HashMap<>();
    makeUpShifts().forEach((day, of) -> makeUps.put(day, shifts("makeUpDays." + day, of)));
    try {
      return WorkingCalendar.of(ZoneId.of(timeZone), shifts, daysOff.keySet(), makeUps);
    } catch (WorkingCalendarException e) {
      throw InvalidInput.field(e.field(), e.reason());
    } catch (DateTimeException e) {
      throw InvalidInput.field("timeZone", "is not a time zone; give one such as Asia/Shanghai");
    }
  }

  WorkingTimes toEvent(String id, long version) {
    return new WorkingTimes(
        id, version, timeZone, week, List.copyOf(daysOff.keySet()), makeUpShifts(), announcedUntil);
  }

  private Map<LocalDate, List<WorkingTimes.Shift>> makeUpShifts() {
    List<WorkingTimes.Shift> usual =
        week.values().stream().filter(shifts -> !shifts.isEmpty()).findFirst().orElse(List.of());
    Map<LocalDate, List<WorkingTimes.Shift>> shifts = new TreeMap<>();
    makeUpDays.forEach(
        (day, of) -> {
          List<WorkingTimes.Shift> own = of.shifts();
          shifts.put(day, own == null ? usual : own);
        });
    return shifts;
  }

  private static List<Shift> shifts(String field, List<WorkingTimes.Shift> of) {
    try {
      return of.stream().map(shift -> new Shift(shift.start(), shift.end())).toList();
    } catch (WorkingCalendarException e) {
      throw InvalidInput.field(field, e.reason());
    } catch (NullPointerException e) {
      throw InvalidInput.field(field, "each shift needs a start and an end, such as 09:00");
    }
  }

  private static void require(@Nullable Object value, String field) {
    if (value == null) {
      throw InvalidInput.field(field, "is required");
    }
  }
}
