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
          "year", "%d is not a year; give one from 1 to 9999, or none".formatted(year));
    }
    if (month < 1 || month > 12) {
      throw new ImpossibleDateException(
          "month", "there is no month %d; give a month from 1 to 12".formatted(month));
    }
    boolean shortYear = year != null && !Year.isLeap(year);
    int length = shortYear ? Month.of(month).minLength() : Month.of(month).maxLength();
    if (day < 1 || day > length) {
      throw new ImpossibleDateException(
          "day",
          "month %d%s has no day %d; give a day from 1 to %d"
              .formatted(month, year == null ? "" : " of " + year, day, length));
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
