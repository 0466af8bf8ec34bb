package lidao.calendar;

import static lidao.calendar.CalendarKind.LUNAR;
import static lidao.calendar.CalendarKind.SOLAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnnualDateTest {

  @ParameterizedTest
  @CsvSource({
    "SOLAR, , 2, 30, , day",
    "SOLAR, 2026, 2, 29, , day",
    "SOLAR, , 4, 31, false, day",
    "SOLAR, , 13, 1, , month",
    "SOLAR, , 0, 1, , month",
    "SOLAR, , 5, 0, , day",
    "SOLAR, 0, 5, 1, , year",
    "SOLAR, 10000, 5, 1, , year",
    "SOLAR, , 8, 15, true, leapMonth",
    "LUNAR, , 8, 31, , day", // 八月三十一
    "LUNAR, , 8, -1, , day",
    "LUNAR, , 13, 1, , month",
    "LUNAR, , 1, 1, true, leapMonth", // no leap 正月 between 1901 and 2100
    "LUNAR, , 12, 1, true, leapMonth",
    "LUNAR, , 8, 30, true, day", // 闰八月 always has 29 days
    "LUNAR, 2026, 8, 15, true, leapMonth",
    "LUNAR, 2025, 8, 15, true, leapMonth",
    "LUNAR, 2025, 4, 30, , day",
    "LUNAR, 1899, 4, 3, , year",
  })
  void an_impossible_date_cannot_be_made_and_the_part_at_fault_is_named(
      CalendarKind calendar,
      @Nullable Integer year,
      int month,
      int day,
      @Nullable Boolean leapMonth,
      String field) {
    assertThatExceptionOfType(ImpossibleDateException.class)
        .isThrownBy(() -> AnnualDate.of(calendar, year, month, day, leapMonth))
        .satisfies(it -> assertThat(it.field()).isEqualTo(field))
        .satisfies(it -> assertThat(it.reason()).isNotBlank());
  }

  @ParameterizedTest
  @CsvSource({
    "SOLAR, , 2, 29, , 2月29日",
    "SOLAR, 1996, 2, 29, , 1996年2月29日",
    "SOLAR, 1995, 10, 9, false, 1995年10月9日",
    "LUNAR, , 4, 30, , 四月三十",
    "LUNAR, , 7, 30, true, 闰七月三十",
    "LUNAR, 1995, 8, 15, true, 一九九五年闰八月十五",
    "LUNAR, , 12, 8, , 腊月初八",
    "LUNAR, 2033, 11, 1, true, 二〇三三年闰十一月初一",
  })
  void a_date_that_can_be_is_kept_as_it_was_said(
      CalendarKind calendar,
      @Nullable Integer year,
      int month,
      int day,
      @Nullable Boolean leapMonth,
      String text) {
    AnnualDate date = AnnualDate.of(calendar, year, month, day, leapMonth);
    assertThat(date.calendar()).isEqualTo(calendar);
    assertThat(date.year()).isEqualTo(year);
    assertThat(date.month()).isEqualTo(month);
    assertThat(date.day()).isEqualTo(day);
    assertThat(date.leapMonth()).isEqualTo(Boolean.TRUE.equals(leapMonth));
    assertThat(date.toChineseText()).isEqualTo(text);
  }

  @Test
  void a_date_is_accepted_exactly_when_some_year_has_it() {
    for (int month = 1; month <= 12; month++) {
      for (int day = 1; day <= 30; day++) {
        for (boolean leap : new boolean[] {false, true}) {
          assertThat(accepted(null, month, day, leap))
              .as("month %d day %d leap %s", month, day, leap)
              .isEqualTo(someYearHas(month, day, leap));
        }
      }
    }
  }

  @Test
  void dates_said_alike_are_equal() {
    assertThat(AnnualDate.lunar(8, 15)).isEqualTo(AnnualDate.of(LUNAR, null, 8, 15, null));
    assertThat(AnnualDate.lunarLeap(8, 15)).isEqualTo(AnnualDate.of(LUNAR, null, 8, 15, true));
    assertThat(AnnualDate.solar(8, 15)).isEqualTo(AnnualDate.of(SOLAR, null, 8, 15, false));
  }

  private static boolean someYearHas(int month, int day, boolean leap) {
    for (int year = 1901; year <= 2100; year++) {
      if (accepted(year, month, day, leap)) {
        return true;
      }
    }
    return false;
  }

  private static boolean accepted(@Nullable Integer year, int month, int day, boolean leap) {
    try {
      AnnualDate.of(LUNAR, year, month, day, leap);
      return true;
    } catch (ImpossibleDateException refused) {
      return false;
    }
  }
}
