package lidao.calendar;

import org.jspecify.annotations.Nullable;

/**
 * A date of the Chinese lunar calendar that comes every year.
 *
 * @param year the lunar year, 1900 to 2101, where known
 * @param leapMonth true in a leap month (闰月)
 */
record LunarAnnualDate(@Nullable Integer year, int month, boolean leapMonth, int day)
    implements AnnualDate {

  /**
   * @throws ImpossibleDateException naming the part that is wrong
   */
  public LunarAnnualDate {
    if (year == null) {
      checkAnyYear(month, leapMonth, day);
    } else {
      LunarCalendar.check(year, month, leapMonth, day);
    }
  }

  @Override
  public CalendarKind calendar() {
    return CalendarKind.LUNAR;
  }

  @Override
  public String toChineseText() {
    return LunarText.SIMPLIFIED.of(year, month, leapMonth, day);
  }

  private static void checkAnyYear(int month, boolean leapMonth, int day) {
    if (month < 1 || month > 12) {
      throw new ImpossibleDateException(
          "month", "there is no lunar month {0}; give a month from 1 to 12", month);
    }
    int longest = leapMonth ? LunarMonths.longestLeapMonth(month) : 30;
    if (longest == 0) {
      throw new ImpossibleDateException(
          "leapMonth", "there is no leap month {0} in any year from 1901 to 2100", month);
    }
    if (day < 1 || day > longest) {
      throw new ImpossibleDateException(
          "day",
          leapMonth
              ? "lunar month {0} never has a day {1} between 1901 and 2100; give a day from 1 to {2}"
              : "lunar month {0} never has a day {1}; give a day from 1 to {2}",
          LunarText.SIMPLIFIED.month(month, leapMonth),
          day,
          longest);
    }
  }
}
