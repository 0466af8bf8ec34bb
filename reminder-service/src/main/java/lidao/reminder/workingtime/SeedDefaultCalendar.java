package lidao.reminder.workingtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import lidao.contract.reminders.WorkingTimes.Shift;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * At the first start, gives the house a default calendar: Monday to Friday, 9–12 and 13–18 in
 * Shanghai, with mainland China's holidays.
 */
@Component
class SeedDefaultCalendar implements InitializingBean {

  private static final String HOLIDAYS = "/reminder-service/calendar/china-working-days.csv";

  private final WorkingCalendars calendars;
  private final TransactionTemplate transaction;

  SeedDefaultCalendar(WorkingCalendars calendars, TransactionTemplate transaction) {
    this.calendars = calendars;
    this.transaction = transaction;
  }

  @Override
  public void afterPropertiesSet() {
    if (calendars.find(WorkingCalendars.DEFAULT).isEmpty()) {
      transaction.executeWithoutResult(
          status -> calendars.create(WorkingCalendars.DEFAULT, standard()));
    }
  }

  static CalendarData standard() {
    List<Shift> day =
        List.of(
            new Shift(LocalTime.of(9, 0), LocalTime.of(12, 0)),
            new Shift(LocalTime.of(13, 0), LocalTime.of(18, 0)));
    SortedMap<DayOfWeek, List<Shift>> week = new TreeMap<>();
    for (DayOfWeek weekday : DayOfWeek.values()) {
      if (weekday.compareTo(DayOfWeek.FRIDAY) <= 0) {
        week.put(weekday, day);
      }
    }
    CalendarData empty =
        new CalendarData(
            "Asia/Shanghai", week, new TreeMap<>(), new TreeMap<>(), LocalDate.of(2023, 12, 31));
    return LoadHolidays.into(empty, HolidayFile.read(shipped()));
  }

  private static String shipped() {
    try (InputStream file = SeedDefaultCalendar.class.getResourceAsStream(HOLIDAYS)) {
      if (file == null) {
        throw new IllegalStateException(HOLIDAYS + " is missing from the class path");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
