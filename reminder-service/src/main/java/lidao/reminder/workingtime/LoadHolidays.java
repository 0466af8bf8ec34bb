package lidao.reminder.workingtime;

import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;

/** Puts the days of a file into a calendar; what the file does not name stays as it is. */
final class LoadHolidays {

  private LoadHolidays() {}

  static CalendarData into(CalendarData calendar, HolidayFile file) {
    SortedMap<LocalDate, String> off = new TreeMap<>(calendar.daysOff());
    SortedMap<LocalDate, CalendarData.MakeUpDay> work = new TreeMap<>(calendar.makeUpDays());
    LocalDate announced = calendar.announcedUntil();
    for (HolidayFile.Day day : file.days()) {
      off.remove(day.date());
      work.remove(day.date());
      if (day.off()) {
        off.put(day.date(), day.name());
      } else {
        work.put(day.date(), new CalendarData.MakeUpDay(day.name(), null));
      }
      LocalDate end = LocalDate.of(day.noticeYear(), 12, 31);
      announced = end.isAfter(announced) ? end : announced;
    }
    return new CalendarData(calendar.timeZone(), calendar.week(), off, work, announced);
  }
}
