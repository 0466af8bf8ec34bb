package lidao.calendar;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An {@link AnnualDate} under a skip rule: the days it is kept on.
 *
 * <p>A birth in a leap month is kept once a year: in the leap month in a year that has it, else as
 * the rule says; and a birth in the ordinary month never in the leap month that follows it.
 *
 * @param date what the customer said; years before its stated year have no occurrence
 * @param rule for years that lack it
 */
record DateRecurrence(AnnualDate date, SkipRule rule) implements Recurrence {

  @Override
  public CalendarKind calendar() {
    return date.calendar();
  }

  @Override
  public int firstYear() {
    Integer stated = date.year();
    return stated == null ? calendar().firstYear() : stated;
  }

  @Override
  public int lastYear() {
    return calendar().lastYear();
  }

  @Override
  public Optional<Occurrence> inYear(int year) {
    if (year < calendar().firstYear() || year > lastYear()) {
      throw new ImpossibleDateException(
          "year",
          "{0} is not a year known here; give one from {1} to {2}",
          year,
          calendar().firstYear(),
          lastYear());
    }
    if (year < firstYear()) {
      return Optional.empty();
    }
    return date instanceof LunarAnnualDate lunar
        ? lunarDay(lunar, year)
        : solarDay(year, date.month(), date.day());
  }

  private Optional<Occurrence> solarDay(int year, int month, int day) {
    boolean missing = month == 2 && day == 29 && !Year.isLeap(year);
    if (!missing) {
      return Optional.of(occurrence(year, LocalDate.of(year, month, day), List.of()));
    }
    return switch (rule) {
      case OMIT -> Optional.empty();
      case BACKWARD ->
          Optional.of(
              occurrence(year, LocalDate.of(year, 2, 28), List.of(Adjustment.FEBRUARY_29_TO_28)));
      case FORWARD ->
          Optional.of(
              occurrence(
                  year, LocalDate.of(year, 3, 1), List.of(Adjustment.FEBRUARY_29_TO_MARCH_1)));
    };
  }

  private Optional<Occurrence> lunarDay(LunarAnnualDate said, int year) {
    List<Adjustment> adjustments = new ArrayList<>(2);
    boolean leap = said.leapMonth() && LunarMonths.leapMonth(year) == said.month();
    int month = said.month();
    if (said.leapMonth() && !leap) {
      if (rule == SkipRule.OMIT) {
        return Optional.empty();
      }
      boolean back = rule == SkipRule.BACKWARD;
      // No leap 12th month occurs in the years known, so the next one is of the same year.
      month += back ? 0 : 1;
      adjustments.add(
          back ? Adjustment.LEAP_MONTH_TO_ORDINARY_MONTH : Adjustment.LEAP_MONTH_TO_NEXT_MONTH);
    }
    int index = LunarMonths.indexOf(year, month, leap);
    int day = said.day();
    if (day > LunarMonths.length(index)) {
      if (rule == SkipRule.OMIT) {
        return Optional.empty();
      }
      boolean back = rule == SkipRule.BACKWARD;
      // Forward, the thirtieth day from the month's start is already the first of the next.
      day -= back ? 1 : 0;
      adjustments.add(back ? Adjustment.DAY_30_TO_29 : Adjustment.DAY_30_TO_NEXT_MONTH);
    }
    LocalDate solar = LocalDate.ofEpochDay(LunarMonths.start(index) + day - 1L);
    return Optional.of(occurrence(year, solar, adjustments));
  }

  private Occurrence occurrence(int year, LocalDate day, List<Adjustment> adjustments) {
    return new Occurrence(calendar(), year, day, adjustments);
  }
}
