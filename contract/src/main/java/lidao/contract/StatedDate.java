package lidao.contract;

import org.jspecify.annotations.Nullable;

/**
 * A date of the year as the customer said it: never an instant, never converted.
 *
 * @param calendar solar (Gregorian) or lunar (Chinese)
 * @param year in its own calendar, where known
 * @param month 1 to 12 in its own calendar
 * @param day 1 to 31 solar, 1 to 30 lunar
 * @param leapMonth true for a day in a lunar leap month (闰月); absent means no
 */
public record StatedDate(
    Calendar calendar, @Nullable Integer year, int month, int day, @Nullable Boolean leapMonth) {

  /** The calendar a date was stated in. */
  public enum Calendar {
    SOLAR,
    LUNAR
  }

  /** A solar date; the year may be unknown. */
  public static StatedDate solar(@Nullable Integer year, int month, int day) {
    return new StatedDate(Calendar.SOLAR, year, month, day, null);
  }

  /** A lunar date in an ordinary month; the year may be unknown. */
  public static StatedDate lunar(@Nullable Integer year, int month, int day) {
    return new StatedDate(Calendar.LUNAR, year, month, day, null);
  }
}
