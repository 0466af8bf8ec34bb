package lidao.calendar;

import java.time.LocalDate;

/** The calendar a date is counted in, and so whose years its occurrences are numbered by. */
public enum CalendarKind {
  /** The Gregorian calendar, years 1 to 9999. */
  SOLAR {
    @Override
    public int yearOf(LocalDate day) {
      return day.getYear();
    }

    @Override
    public int firstYear() {
      return 1;
    }

    @Override
    public int lastYear() {
      return 9999;
    }
  },

  /** The Chinese lunar calendar, as far as {@link LunarCalendar} knows it. */
  LUNAR {
    @Override
    public int yearOf(LocalDate day) {
      return LunarCalendar.toLunar(day).year();
    }

    @Override
    public int firstYear() {
      return LunarCalendar.FIRST_YEAR;
    }

    @Override
    public int lastYear() {
      return LunarCalendar.LAST_YEAR;
    }
  };

  /**
   * The year of this calendar a day lies in: 2026-01-20 lies in solar 2026 and in lunar 2025.
   *
   * @throws ImpossibleDateException if the day lies outside the lunar table
   */
  public abstract int yearOf(LocalDate day);

  /** The first year that can be counted in. */
  public abstract int firstYear();

  /** The last year that can be counted in. */
  public abstract int lastYear();
}
