package lidao.calendar;

import com.tyme.lunar.LunarMonth;
import com.tyme.lunar.LunarYear;
import java.util.Arrays;

/**
 * Every lunar month of the known years in arrays: when it starts, what it is called.
 *
 * <p>tyme4j computes each conversion anew, from the astronomy; a lookup here takes some
 * nanoseconds. Days are epoch days.
 */
final class LunarMonths {

  static final int FIRST_YEAR = 1900;
  static final int LAST_YEAR = 2101;

  private static final int MOST_MONTHS = 13;
  private static final double MEAN_MONTH = 29.530588;

  private static final int YEARS = LAST_YEAR - FIRST_YEAR + 1;
  private static final int[] LEAP_MONTH = new int[YEARS];
  private static final int[] FIRST_MONTH = new int[YEARS];
  private static final int[] NAME;
  // One longer than NAME: the last entry is the day after the last known month.
  private static final int[] START;

  static {
    int[] name = new int[YEARS * MOST_MONTHS];
    int[] start = new int[YEARS * MOST_MONTHS + 1];
    int count = 0;
    for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
      FIRST_MONTH[year - FIRST_YEAR] = count;
      for (LunarMonth month : LunarYear.fromYear(year).getMonths()) {
        if (month.isLeap()) {
          LEAP_MONTH[year - FIRST_YEAR] = month.getMonth();
        }
        name[count] = year << 5 | month.getMonth() << 1 | (month.isLeap() ? 1 : 0);
        start[count] = epochDay(month.getFirstJulianDay().getDay());
        count++;
        start[count] = start[count - 1] + month.getDayCount();
      }
    }
    NAME = Arrays.copyOf(name, count);
    START = Arrays.copyOf(start, count + 1);
  }

  private LunarMonths() {}

  static int epochDay(double julianDay) {
    return (int) Math.floor(julianDay + 0.5) - 2_440_588;
  }

  static int firstDay() {
    return START[0];
  }

  static int lastDay() {
    return START[NAME.length] - 1;
  }

  /** The leap month of a year within the table, 0 for none. */
  static int leapMonth(int year) {
    return LEAP_MONTH[year - FIRST_YEAR];
  }

  /** Where a month stands in the table; the caller has made sure that it exists. */
  static int indexOf(int year, int month, boolean leap) {
    int leapMonth = leapMonth(year);
    boolean afterLeap = leap || leapMonth != 0 && month > leapMonth;
    return FIRST_MONTH[year - FIRST_YEAR] + month - (afterLeap ? 0 : 1);
  }

  /** Which month a day within the table belongs to. */
  static int indexAt(long day) {
    int index = Math.min((int) ((day - START[0]) / MEAN_MONTH), NAME.length - 1);
    while (START[index] > day) {
      index--;
    }
    while (START[index + 1] <= day) {
      index++;
    }
    return index;
  }

  static int start(int index) {
    return START[index];
  }

  static int length(int index) {
    return START[index + 1] - START[index];
  }

  static int year(int index) {
    return NAME[index] >> 5;
  }

  static int month(int index) {
    return NAME[index] >> 1 & 15;
  }

  static boolean leap(int index) {
    return (NAME[index] & 1) == 1;
  }

  /**
   * The most days a leap month ever has in the years 1901 to 2100, 0 if no such leap month occurs.
   */
  static int longestLeapMonth(int month) {
    int longest = 0;
    for (int year = 1901; year <= 2100; year++) {
      if (leapMonth(year) == month) {
        longest = Math.max(longest, length(indexOf(year, month, true)));
      }
    }
    return longest;
  }
}
