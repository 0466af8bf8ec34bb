package lidao.calendar;

import java.time.Month;
import java.time.Year;
import org.jspecify.annotations.Nullable;

/**
 * A date of the Gregorian calendar that comes every year.
 *
 * @param year 1 to 9999, where known
 */
record SolarAnnualDate(@Nullable Integer year, int month, int day) implements AnnualDate {

  /**
   * @throws ImpossibleDateException naming the part that is wrong
   */
  public SolarAnnualDate {
    if (year != null && (year < 1 || year > 9999)) {
      throw new ImpossibleDateException(
          "year", "{0} is not a year; give one from 1 to 9999, or none", year);
    }
    if (month < 1 || month > 12) {
      throw new ImpossibleDateException(
          "month", "there is no month {0}; give a month from 1 to 12", month);
    }
    boolean shortYear = year != null && !Year.isLeap(year);
    int length = shortYear ? Month.of(month).minLength() : Month.of(month).maxLength();
    if (day < 1 || day > length) {
      throw year == null
          ? new ImpossibleDateException(
              "day", "month {0} has no day {1}; give a day from 1 to {2}", month, day, length)
          : new ImpossibleDateException(
              "day",
              "month {0} of {3} has no day {1}; give a day from 1 to {2}",
              month,
              day,
              length,
              year);
    }
  }

  @Override
  public CalendarKind calendar() {
    return CalendarKind.SOLAR;
  }

  @Override
  public boolean leapMonth() {
    return false;
  }

  @Override
  public String toChineseText() {
    return (year == null ? "" : year + "年") + month + "月" + day + "日";
  }
}
