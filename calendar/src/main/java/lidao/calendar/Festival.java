package lidao.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * The Chinese festivals a house keeps, by the year of their own calendar.
 *
 * <p>Those counted by the moon are named by the lunar year, 清明 and 冬至, which are counted by the
 * sun, by the Gregorian one. 除夕 closes the lunar year that names it: that of lunar 2025 is
 * 2026-02-16. Western and private days are an {@link AnnualDate}.
 */
public enum Festival implements Recurrence {
  /** 正月初一. */
  SPRING_FESTIVAL("春节", 1, 1),
  /** 正月十五. */
  LANTERN_FESTIVAL("元宵节", 1, 15),
  /** The solar term, 4 to 6 April. */
  QINGMING("清明节", CalendarKind.SOLAR, SolarTerms::qingming),
  /** 五月初五; one wishes 端午安康. */
  DRAGON_BOAT_FESTIVAL("端午节", 5, 5),
  /** 七月初七. */
  QIXI("七夕", 7, 7),
  /** 七月十五. */
  ZHONGYUAN("中元节", 7, 15),
  /** 八月十五. */
  MID_AUTUMN_FESTIVAL("中秋节", 8, 15),
  /** 九月初九. */
  DOUBLE_NINTH_FESTIVAL("重阳节", 9, 9),
  /** The solar term, 21 to 23 December. */
  WINTER_SOLSTICE("冬至", CalendarKind.SOLAR, SolarTerms::winterSolstice),
  /** 腊月初八. */
  LABA_FESTIVAL("腊八节", 12, 8),
  /** The day before the next Spring Festival, be it 腊月廿九 or 三十. */
  NEW_YEARS_EVE(
      "除夕",
      CalendarKind.LUNAR,
      year -> day(year, 1, 1).plusDays(LunarCalendar.lengthOfYear(year) - 1L));

  /** 三节, the three on which a house greets whom it honours. */
  public static final List<Festival> THREE_FESTIVALS =
      List.of(SPRING_FESTIVAL, DRAGON_BOAT_FESTIVAL, MID_AUTUMN_FESTIVAL);

  private final String chineseName;
  private final CalendarKind calendar;
  private final IntFunction<LocalDate> dayInYear;

  Festival(String chineseName, int month, int day) {
    this(chineseName, CalendarKind.LUNAR, year -> day(year, month, day));
  }

  Festival(String chineseName, CalendarKind calendar, IntFunction<LocalDate> dayInYear) {
    this.chineseName = chineseName;
    this.calendar = calendar;
    this.dayInYear = dayInYear;
  }

  /** Its name in simplified Chinese. */
  public String chineseName() {
    return chineseName;
  }

  /**
   * The day it falls on in a year of its own calendar.
   *
   * @throws ImpossibleDateException ({@code year}) outside 1900 to 2101
   */
  public LocalDate dayIn(int year) {
    LunarCalendar.checkYear(year);
    return dayInYear.apply(year);
  }

  @Override
  public Optional<Occurrence> inYear(int year) {
    return Optional.of(new Occurrence(calendar, year, dayIn(year), List.of()));
  }

  @Override
  public CalendarKind calendar() {
    return calendar;
  }

  @Override
  public int firstYear() {
    return LunarCalendar.FIRST_YEAR;
  }

  @Override
  public int lastYear() {
    return LunarCalendar.LAST_YEAR;
  }

  private static LocalDate day(int year, int month, int day) {
    return LunarCalendar.toSolar(LunarDate.of(year, month, day));
  }
}
