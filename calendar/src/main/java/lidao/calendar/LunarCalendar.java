package lidao.calendar;

import java.time.LocalDate;
import java.util.OptionalInt;

/**
 * The Chinese lunar calendar of the lunar years 1900 to 2101 (solar 1900-01-31 to 2102-02-16), as
 * it is reckoned in China, on Beijing time.
 *
 * <p>The months come from tyme4j and are loaded into a table when this class is first used (about a
 * seventh of a second); from then on a conversion in either direction is a lookup, many millions a
 * second. Immutable, and safe to use from any thread.
 *
 * <p>A lunar year is named by the Gregorian year in which it begins: 2026-02-16 is still lunar
 * 2025, and its last day, 除夕. A year has 12 months, or 13 when one of them is followed by a leap
 * month of the same number: lunar 2033 has 十一月 and then 闰十一月. A month has 29 days or 30; which
 * months have 30 differs from year to year.
 *
 * <p>Neither ICU4J nor a browser's {@code Intl} may stand in for it: they put Spring Festival 2027
 * on 7 February (it is the 6th), and that of 2030 a day early.
 */
public final class LunarCalendar {

  /** The first lunar year known; it begins on 1900-01-31. */
  public static final int FIRST_YEAR = LunarMonths.FIRST_YEAR;

  /** The last lunar year known. */
  public static final int LAST_YEAR = LunarMonths.LAST_YEAR;

  /** The first solar day known, 1900-01-31. */
  public static final LocalDate FIRST_DAY = LocalDate.ofEpochDay(LunarMonths.firstDay());

  /** The last solar day known, the last of lunar 2101. */
  public static final LocalDate LAST_DAY = LocalDate.ofEpochDay(LunarMonths.lastDay());

  private LunarCalendar() {}

  /**
   * The lunar date of a day.
   *
   * @throws ImpossibleDateException ({@code date}) outside 1900-01-31 to the end of lunar 2101
   */
  public static LunarDate toLunar(LocalDate solar) {
    long day = solar.toEpochDay();
    if (day < LunarMonths.firstDay() || day > LunarMonths.lastDay()) {
      throw new ImpossibleDateException(
          "date",
          "{0} is outside the lunar calendar known here, {1} to {2}",
          solar,
          FIRST_DAY,
          LAST_DAY);
    }
    int index = LunarMonths.indexAt(day);
    return new LunarDate(
        LunarMonths.year(index),
        LunarMonths.month(index),
        LunarMonths.leap(index),
        (int) day - LunarMonths.start(index) + 1);
  }

  /** The solar day of a lunar date. */
  public static LocalDate toSolar(LunarDate lunar) {
    int index = LunarMonths.indexOf(lunar.year(), lunar.month(), lunar.leap());
    return LocalDate.ofEpochDay(LunarMonths.start(index) + lunar.day() - 1L);
  }

  /**
   * The number of the month that is doubled in a lunar year; empty in a year without a leap month.
   *
   * @throws ImpossibleDateException ({@code year}) outside 1900 to 2101
   */
  public static OptionalInt leapMonth(int year) {
    checkYear(year);
    int month = LunarMonths.leapMonth(year);
    return month == 0 ? OptionalInt.empty() : OptionalInt.of(month);
  }

  /**
   * How many days a month has, 29 or 30.
   *
   * @throws ImpossibleDateException if there is no such month
   */
  public static int lengthOfMonth(int year, int month, boolean leap) {
    checkMonth(year, month, leap);
    return LunarMonths.length(LunarMonths.indexOf(year, month, leap));
  }

  /**
   * How many days a lunar year has, 353 to 355, or 383 to 385 with a leap month.
   *
   * @throws ImpossibleDateException ({@code year}) outside 1900 to 2101
   */
  public static int lengthOfYear(int year) {
    checkYear(year);
    int first = LunarMonths.start(LunarMonths.indexOf(year, 1, false));
    int next =
        year == LAST_YEAR
            ? LunarMonths.lastDay() + 1
            : LunarMonths.start(LunarMonths.indexOf(year + 1, 1, false));
    return next - first;
  }

  /**
   * The date in simplified Chinese, as in 二〇二六年闰八月十五; for other languages see {@link LunarText}.
   */
  public static String toChineseText(LunarDate date) {
    return LunarText.SIMPLIFIED.of(date.year(), date.month(), date.leap(), date.day());
  }

  static void check(int year, int month, boolean leap, int day) {
    checkMonth(year, month, leap);
    int length = LunarMonths.length(LunarMonths.indexOf(year, month, leap));
    if (day < 1 || day > length) {
      throw new ImpossibleDateException(
          "day",
          "lunar month {0} of {1} has {2} days; give a day from 1 to {2}",
          LunarText.SIMPLIFIED.month(month, leap),
          year,
          length);
    }
  }

  static void checkYear(int year) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw new ImpossibleDateException(
          "year",
          "{0} is not a year known here; give a year from {1} to {2}",
          year,
          FIRST_YEAR,
          LAST_YEAR);
    }
  }

  private static void checkMonth(int year, int month, boolean leap) {
    checkYear(year);
    if (month < 1 || month > 12) {
      throw new ImpossibleDateException(
          "month", "there is no lunar month {0}; give a month from 1 to 12", month);
    }
    int leapMonth = LunarMonths.leapMonth(year);
    if (leap && leapMonth != month) {
      throw leapMonth == 0
          ? new ImpossibleDateException(
              "leapMonth",
              "lunar year {0} has no leap month {1}; it has no leap month at all",
              year,
              month)
          : new ImpossibleDateException(
              "leapMonth",
              "lunar year {0} has no leap month {1}; its leap month is {2}",
              year,
              month,
              leapMonth);
    }
  }
}
