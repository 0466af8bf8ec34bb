package lidao.reminder.workingtime;

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
import lidao.chassis.http.Faults;
import lidao.chassis.http.InvalidInput;
import lidao.chassis.http.Sentence;
import lidao.contract.reminders.WorkingTimes;
import lidao.reminder.house.Given;
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

  private static final int LONGEST_NAME = 200;

  /**
   * @param shifts absent, those of the first working weekday
   */
  record MakeUpDay(@Nullable String name, @Nullable List<WorkingTimes.Shift> shifts) {}

  CalendarData {
    week = week == null ? new TreeMap<>() : new TreeMap<>(week);
    daysOff = daysOff == null ? new TreeMap<>() : new TreeMap<>(daysOff);
    makeUpDays = makeUpDays == null ? new TreeMap<>() : new TreeMap<>(makeUpDays);
    Faults faults = new Faults();
    if (timeZone == null || !Given.isZone(timeZone)) {
      faults.add("timeZone", "is not a time zone; give one such as Asia/Shanghai");
    }
    faults.require(!week.isEmpty(), "week", "is required");
    week.forEach((day, shifts) -> check(faults, shifts, "week." + day));
    daysOff.forEach((day, name) -> check(faults, day, name, "daysOff." + day));
    makeUpDays.forEach((day, of) -> check(faults, day, of, "makeUpDays." + day));
    Given.day(faults, announcedUntil, "announcedUntil");
    faults.refuse();
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
      throw InvalidInput.field(e.field(), Sentence.of(e.sentence(), e.about()));
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
      throw InvalidInput.field(field, Sentence.of(e.sentence(), e.about()));
    }
  }

  private static void check(
      Faults faults, @Nullable List<WorkingTimes.Shift> shifts, String field) {
    if (shifts == null) {
      faults.add(field, "lacks its shifts; leave the day out where there is no work");
      return;
    }
    for (int i = 0; i < shifts.size(); i++) {
      WorkingTimes.Shift shift = shifts.get(i);
      faults.require(
          shift != null && shift.start() != null && shift.end() != null,
          field + "[" + i + "]",
          "needs a start and an end, such as 09:00");
    }
  }

  private static void check(Faults faults, LocalDate day, @Nullable String name, String field) {
    Given.day(faults, day, field);
    faults.require(name != null, field, "lacks its name; it may be an empty text");
    Given.text(faults, name, LONGEST_NAME, field);
  }

  private static void check(Faults faults, LocalDate day, @Nullable MakeUpDay of, String field) {
    Given.day(faults, day, field);
    if (of == null) {
      faults.add(field, "lacks its name; leave the day out where it is no make-up day");
      return;
    }
    Given.text(faults, of.name(), LONGEST_NAME, field + ".name");
    if (of.shifts() != null) {
      check(faults, of.shifts(), field + ".shifts");
    }
  }
}
