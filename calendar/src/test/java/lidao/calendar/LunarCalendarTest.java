package lidao.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tyme.solar.SolarDay;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LunarCalendarTest {

  @Test
  void every_day_of_two_centuries_goes_there_and_back_and_follows_the_day_before() {
    LunarDate before = LunarCalendar.toLunar(LunarCalendar.FIRST_DAY);
    long days = 0;
    for (LocalDate day = LunarCalendar.FIRST_DAY.plusDays(1);
        !day.isAfter(LunarCalendar.LAST_DAY);
        day = day.plusDays(1)) {
      LunarDate lunar = LunarCalendar.toLunar(day);
      assertThat(LunarCalendar.toSolar(lunar)).isEqualTo(day);
      assertThat(lunar).isGreaterThan(before);
      assertThat(lunar.day()).isIn(before.day() + 1, 1);
      before = lunar;
      days++;
    }
    assertThat(days).isGreaterThan(73_000);
  }

  @Test
  void every_tenth_day_is_what_tyme4j_computes_for_it_directly() {
    for (LocalDate day = LocalDate.of(1901, 1, 1); day.getYear() <= 2100; day = day.plusDays(10)) {
      var theirs =
          SolarDay.fromYmd(day.getYear(), day.getMonthValue(), day.getDayOfMonth()).getLunarDay();
      LunarDate ours = LunarCalendar.toLunar(day);
      assertThat(new int[] {ours.year(), ours.leap() ? -ours.month() : ours.month(), ours.day()})
          .as("%s", day)
          .containsExactly(theirs.getYear(), theirs.getMonth(), theirs.getDay());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2027-02-06, 2027, 1, false, 1", // ICU4J says 7 February
    "2030-02-03, 2030, 1, false, 1", // ICU4J says 2 February
    "2026-02-16, 2025, 12, false, 29",
    "2026-02-17, 2026, 1, false, 1",
    "2033-12-22, 2033, 11, true, 1",
    "1995-10-09, 1995, 8, true, 15",
    "2026-09-25, 2026, 8, false, 15",
    "2025-07-25, 2025, 6, true, 1",
    "1900-01-31, 1900, 1, false, 1",
  })
  void a_known_day_has_its_known_lunar_date(
      LocalDate solar, int year, int month, boolean leap, int day) {
    LunarDate lunar = new LunarDate(year, month, leap, day);
    assertThat(LunarCalendar.toLunar(solar)).isEqualTo(lunar);
    assertThat(LunarCalendar.toSolar(lunar)).isEqualTo(solar);
  }

  @Test
  void a_year_knows_its_leap_month_and_the_days_of_its_months_add_up() {
    assertThat(LunarCalendar.leapMonth(2033)).hasValue(11);
    assertThat(LunarCalendar.leapMonth(2025)).hasValue(6);
    assertThat(LunarCalendar.leapMonth(2026)).isEmpty();
    for (int year = LunarCalendar.FIRST_YEAR; year <= LunarCalendar.LAST_YEAR; year++) {
      int lunarYear = year;
      int days =
          IntStream.rangeClosed(1, 12)
              .map(month -> LunarCalendar.lengthOfMonth(lunarYear, month, false))
              .sum();
      var leap = LunarCalendar.leapMonth(year);
      days += leap.isEmpty() ? 0 : LunarCalendar.lengthOfMonth(year, leap.getAsInt(), true);
      assertThat(LunarCalendar.lengthOfYear(year)).as("%d", year).isEqualTo(days);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1899, 1, false, 1, year",
    "2102, 1, false, 1, year",
    "2026, 0, false, 1, month",
    "2026, 13, false, 1, month",
    "2026, 8, true, 15, leapMonth",
    "2025, 4, false, 30, day",
    "2025, 4, false, 0, day",
    "2026, 8, false, 31, day",
  })
  void an_impossible_lunar_date_cannot_be_made_and_the_part_at_fault_is_named(
      int year, int month, boolean leap, int day, String field) {
    assertThatExceptionOfType(ImpossibleDateException.class)
        .isThrownBy(() -> new LunarDate(year, month, leap, day))
        .satisfies(it -> assertThat(it.field()).isEqualTo(field))
        .satisfies(it -> assertThat(it).hasMessage(field + ": " + it.reason()));
  }

  @Test
  void a_day_outside_the_table_is_refused_with_the_range_that_is_known() {
    for (LocalDate day :
        new LocalDate[] {
          LunarCalendar.FIRST_DAY.minusDays(1), LunarCalendar.LAST_DAY.plusDays(1), LocalDate.MAX
        }) {
      assertThatExceptionOfType(ImpossibleDateException.class)
          .isThrownBy(() -> LunarCalendar.toLunar(day))
          .withMessageContaining("1900-01-31 to " + LunarCalendar.LAST_DAY)
          .satisfies(it -> assertThat(it.field()).isEqualTo("date"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2025, 6, true, 15, 二〇二五年闰六月十五, 二〇二五年閏六月十五",
    "2026, 1, false, 1, 二〇二六年正月初一, 二〇二六年正月初一",
    "2026, 10, false, 10, 二〇二六年十月初十, 二〇二六年十月初十",
    "2026, 11, false, 20, 二〇二六年冬月二十, 二〇二六年冬月二十",
    "2026, 12, false, 29, 二〇二六年腊月廿九, 二〇二六年臘月廿九",
    "2033, 11, true, 1, 二〇三三年闰十一月初一, 二〇三三年閏十一月初一",
    "1984, 10, true, 21, 一九八四年闰十月廿一, 一九八四年閏十月廿一",
    "1938, 7, true, 30, 一九三八年闰七月三十, 一九三八年閏七月三十",
  })
  void a_lunar_date_is_written_as_its_readers_write_it(
      int year, int month, boolean leap, int day, String simplified, String traditional) {
    LunarDate date = new LunarDate(year, month, leap, day);
    assertThat(LunarCalendar.toChineseText(date)).isEqualTo(simplified);
    assertThat(LunarText.in(Locale.forLanguageTag("zh-CN")).of(date)).isEqualTo(simplified);
    assertThat(LunarText.in(Locale.forLanguageTag("zh-TW")).of(date)).isEqualTo(traditional);
    assertThat(LunarText.in(Locale.forLanguageTag("zh-Hant")).of(date)).isEqualTo(traditional);
    assertThat(LunarText.in(Locale.forLanguageTag("zh-Hans-HK")).of(date)).isEqualTo(simplified);
  }

  @Test
  void readers_of_other_languages_get_english() {
    assertThat(LunarText.in(Locale.FRENCH).of(new LunarDate(2025, 6, true, 15)))
        .isEqualTo("leap month 6, day 15, lunar year 2025");
    assertThat(LunarText.ENGLISH.of(null, 8, false, 15))
        .isEqualTo("month 8, day 15 of the lunar year");
  }
}
