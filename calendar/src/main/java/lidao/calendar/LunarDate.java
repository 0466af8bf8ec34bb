package lidao.calendar;

import java.util.Comparator;

/**
 * A day of the Chinese lunar calendar; one that exists, for an impossible one cannot be made.
 *
 * @param year the lunar year, named by the Gregorian year in which it begins, 1900 to 2101
 * @param month 1 (正月) to 12 (腊月)
 * @param leap true in a leap month (闰月), which follows the ordinary month of its number
 * @param day 1 (初一) to 29 or 30 (三十)
 */
public record LunarDate(int year, int month, boolean leap, int day)
    implements Comparable<LunarDate> {

  private static final Comparator<LunarDate> IN_TIME =
      Comparator.comparingInt(LunarDate::year)
          .thenComparingInt(LunarDate::month)
          .thenComparing(LunarDate::leap)
          .thenComparingInt(LunarDate::day);

  /**
   * @throws ImpossibleDateException naming the part that is wrong
   */
  public LunarDate {
    LunarCalendar.check(year, month, leap, day);
  }

  /** A day in an ordinary month. */
  public static LunarDate of(int year, int month, int day) {
    return new LunarDate(year, month, false, day);
  }

  /** The day in Chinese, as in 二〇二六年八月十五. */
  public String toChineseText() {
    return LunarCalendar.toChineseText(this);
  }

  @Override
  public int compareTo(LunarDate other) {
    return IN_TIME.compare(this, other);
  }
}
