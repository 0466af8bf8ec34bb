package lidao.calendar;

import org.jspecify.annotations.Nullable;

/**
 * A date that comes every year, as the customer said it: in their calendar, with the year if they
 * told it. Never an instant, and never converted for keeping.
 *
 * <p>It is checked when made: what cannot be in any year (30 February, 八月三十一, a leap month that
 * never is between 1901 and 2100), or not in the year stated (29 February 2026, 闰八月 of 2026), is an
 * {@link ImpossibleDateException} that names the part at fault.
 */
public sealed interface AnnualDate permits SolarAnnualDate, LunarAnnualDate {

  /** The calendar it was said in. */
  CalendarKind calendar();

  /** The year in that calendar, where known. */
  @Nullable Integer year();

  /** 1 to 12 in that calendar. */
  int month();

  /** The day of the month. */
  int day();

  /** True for a day in a lunar leap month (闰月). */
  boolean leapMonth();

  /** In Chinese, as in 闰八月十五, 一九九五年闰八月十五 or 1995年10月9日. */
  String toChineseText();

  /** The days it falls on under a rule for the years that lack it. */
  default Recurrence recurring(SkipRule rule) {
    return new DateRecurrence(this, rule);
  }

  /** The days it falls on under the default rule, {@link SkipRule#BACKWARD}. */
  default Recurrence recurring() {
    return recurring(SkipRule.BACKWARD);
  }

  /**
   * A date from its parts, as a form or an event brings them; an absent leap month means no.
   *
   * @throws ImpossibleDateException naming the part that is wrong
   */
  static AnnualDate of(
      CalendarKind calendar,
      @Nullable Integer year,
      int month,
      int day,
      @Nullable Boolean leapMonth) {
    boolean leap = Boolean.TRUE.equals(leapMonth);
    if (calendar == CalendarKind.LUNAR) {
      return new LunarAnnualDate(year, month, leap, day);
    }
    if (leap) {
      throw new ImpossibleDateException(
          "leapMonth", "a solar date has no leap month; leave it out, or say the date is lunar");
    }
    return new SolarAnnualDate(year, month, day);
  }

  /** A solar date whose year is not known. */
  static AnnualDate solar(int month, int day) {
    return new SolarAnnualDate(null, month, day);
  }

  /** A lunar date in an ordinary month whose year is not known. */
  static AnnualDate lunar(int month, int day) {
    return new LunarAnnualDate(null, month, false, day);
  }

  /** A lunar date in a leap month whose year is not known. */
  static AnnualDate lunarLeap(int month, int day) {
    return new LunarAnnualDate(null, month, true, day);
  }
}
