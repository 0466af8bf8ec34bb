package lidao.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which shifts a date has: those of its weekday, unless it is a day off or a make-up day. */
final class WorkingDays {

  private final Map<DayOfWeek, List<Shift>> week = new EnumMap<>(DayOfWeek.class);
  private final Map<LocalDate, List<Shift>> exceptions = new HashMap<>();

  WorkingDays(
      Map<DayOfWeek, ? extends Collection<Shift>> week,
      Collection<LocalDate> daysOff,
      Map<LocalDate, ? extends Collection<Shift>> makeUpDays) {
    week.forEach((day, shifts) -> this.week.put(day, checked("week." + day, shifts)));
    if (this.week.values().stream().allMatch(List::isEmpty)) {
      // Without this, a deadline would be looked for until the end of time.
      throw new WorkingCalendarException(
          "week", "has no working time; give at least one weekday a shift");
    }
    daysOff.forEach(day -> exceptions.put(day, List.of()));
    makeUpDays.forEach(this::makeUp);
  }

  List<Shift> shiftsOn(LocalDate date) {
    List<Shift> exception = exceptions.get(date);
    return exception != null ? exception : week.getOrDefault(date.getDayOfWeek(), List.of());
  }

  private void makeUp(LocalDate date, Collection<Shift> shifts) {
    String field = "makeUpDays." + date;
    if (shifts.isEmpty()) {
      throw new WorkingCalendarException(
          field, "has no shifts; give it some, or make it a day off");
    }
    if (exceptions.put(date, checked(field, shifts)) != null) {
      throw new WorkingCalendarException(
          field, "is also given as a day off; it can be only one of the two");
    }
  }

  private static List<Shift> checked(String field, Collection<Shift> shifts) {
    List<Shift> sorted = shifts.stream().sorted(Comparator.comparing(Shift::start)).toList();
    for (int i = 1; i < sorted.size(); i++) {
      Shift earlier = sorted.get(i - 1);
      Shift later = sorted.get(i);
      if (earlier.untilMidnight() || later.start().isBefore(earlier.end())) {
        throw new WorkingCalendarException(
            field,
            "the shifts {0} and {1} overlap; let one end before the other starts",
            earlier,
            later);
      }
    }
    return sorted;
  }
}
