package lidao.reminder.workingtime;

import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import lidao.chassis.http.Sentence;
import lidao.chassis.http.Wording;
import org.jspecify.annotations.Nullable;

/** Puts the days of a file into a calendar; what the file does not name stays as it is. */
final class LoadHolidays {

  private LoadHolidays() {}

  static CalendarData into(CalendarData calendar, HolidayFile file) {
    SortedMap<LocalDate, String> off = new TreeMap<>(calendar.daysOff());
    SortedMap<LocalDate, CalendarData.MakeUpDay> work = new TreeMap<>(calendar.makeUpDays());
    for (HolidayFile.Day day : file.days()) {
      off.remove(day.date());
      work.remove(day.date());
      if (day.off()) {
        off.put(day.date(), day.name());
      } else {
        work.put(day.date(), new CalendarData.MakeUpDay(day.name(), null));
      }
    }
    return new CalendarData(
        calendar.timeZone(), calendar.week(), off, work, announced(calendar, file));
  }

  /** A file with a hole in it announces nothing, nor does a year after one that nobody has seen. */
  private static LocalDate announced(CalendarData calendar, HolidayFile file) {
    LocalDate announced = calendar.announcedUntil();
    if (file.rejected().isEmpty()) {
      for (int year : file.years()) {
        if (year == announced.plusDays(1).getYear()) {
          announced = LocalDate.of(year, 12, 31);
        }
      }
    }
    return announced;
  }

  /** Why the calendar does not reach as far as the file does; null when it does. */
  static @Nullable String because(CalendarData changed, HolidayFile file, Wording wording) {
    if (file.years().isEmpty() || file.years().last() <= changed.announcedUntil().getYear()) {
      return null;
    }
    if (!file.rejected().isEmpty()) {
      return wording.of(
          Sentence.of(
              "some lines were not taken, so no year counts as announced; correct them and send"
                  + " them again"));
    }
    int missing = changed.announcedUntil().plusDays(1).getYear();
    return wording.of(
        Sentence.of("{0} is missing, so later years stay provisional; load its file", missing));
  }
}
