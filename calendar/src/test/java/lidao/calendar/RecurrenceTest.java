package lidao.calendar;

import static lidao.calendar.Adjustment.DAY_30_TO_29;
import static lidao.calendar.Adjustment.DAY_30_TO_NEXT_MONTH;
import static lidao.calendar.Adjustment.FEBRUARY_29_TO_28;
import static lidao.calendar.Adjustment.FEBRUARY_29_TO_MARCH_1;
import static lidao.calendar.Adjustment.LEAP_MONTH_TO_NEXT_MONTH;
import static lidao.calendar.Adjustment.LEAP_MONTH_TO_ORDINARY_MONTH;
import static lidao.calendar.SkipRule.BACKWARD;
import static lidao.calendar.SkipRule.FORWARD;
import static lidao.calendar.SkipRule.OMIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecurrenceTest {

  @Test
  void a_birth_in_a_leap_month_is_kept_in_the_ordinary_month_of_a_year_without_it() {
    AnnualDate birth = AnnualDate.of(CalendarKind.LUNAR, 1995, 8, 15, true);
    assertThat(birth.recurring().inYear(2026))
        .contains(moved(2026, "2026-09-25", LEAP_MONTH_TO_ORDINARY_MONTH));
    assertThat(birth.recurring(FORWARD).inYear(2026))
        .contains(moved(2026, "2026-10-24", LEAP_MONTH_TO_NEXT_MONTH));
    assertThat(birth.recurring(OMIT).inYear(2026)).isEmpty();
  }

  @Test
  void a_birth_in_a_leap_month_is_kept_once_and_in_the_leap_month_of_a_year_that_has_it() {
    Recurrence birth = AnnualDate.lunarLeap(6, 15).recurring();
    assertThat(birth.inYear(2025)).contains(exact(2025, "2025-08-08"));
    assertThat(birth.between(day("2025-06-01"), day("2025-12-31")))
        .containsExactly(exact(2025, "2025-08-08"));
  }

  @Test
  void a_birth_in_the_ordinary_month_is_not_kept_again_in_the_leap_month() {
    Recurrence birth = AnnualDate.lunar(6, 15).recurring();
    assertThat(birth.between(day("2025-06-01"), day("2025-12-31")))
        .containsExactly(exact(2025, "2025-07-09"));
  }

  @Test
  void the_thirtieth_of_a_month_of_29_days_is_kept_as_the_rule_says() {
    AnnualDate thirtieth = AnnualDate.lunar(4, 30);
    LocalDate last = LunarCalendar.toSolar(LunarDate.of(2025, 4, 29));
    assertThat(thirtieth.recurring(BACKWARD).inYear(2025))
        .contains(moved(2025, last.toString(), DAY_30_TO_29));
    assertThat(thirtieth.recurring(FORWARD).inYear(2025))
        .contains(moved(2025, last.plusDays(1).toString(), DAY_30_TO_NEXT_MONTH));
    assertThat(thirtieth.recurring(OMIT).inYear(2025)).isEmpty();
  }

  @Test
  void the_thirtieth_of_a_leap_month_may_need_both_rules() {
    AnnualDate birth = AnnualDate.lunarLeap(4, 30);
    // Neither year has a 闰四月. The 四月 of 2027 has 30 days; 四月 and 五月 of 2026 have 29.
    assertThat(birth.recurring().inYear(2027))
        .contains(moved(2027, "2027-06-04", LEAP_MONTH_TO_ORDINARY_MONTH));
    assertThat(birth.recurring(BACKWARD).inYear(2026))
        .contains(moved(2026, "2026-06-14", LEAP_MONTH_TO_ORDINARY_MONTH, DAY_30_TO_29));
    assertThat(birth.recurring(FORWARD).inYear(2026))
        .contains(moved(2026, "2026-07-14", LEAP_MONTH_TO_NEXT_MONTH, DAY_30_TO_NEXT_MONTH));
  }

  @Test
  void a_leap_days_birth_is_kept_as_the_rule_says() {
    AnnualDate birth = AnnualDate.of(CalendarKind.SOLAR, 1996, 2, 29, null);
    assertThat(birth.recurring().inYear(2028)).contains(solar(2028, "2028-02-29"));
    assertThat(birth.recurring().inYear(2027))
        .contains(solar(2027, "2027-02-28", FEBRUARY_29_TO_28));
    assertThat(birth.recurring(FORWARD).inYear(2027))
        .contains(solar(2027, "2027-03-01", FEBRUARY_29_TO_MARCH_1));
    assertThat(birth.recurring(OMIT).nextOnOrAfter(day("2096-03-01")))
        .contains(solar(2104, "2104-02-29"));
  }

  @Test
  void a_date_late_in_the_lunar_year_comes_never_or_twice_in_a_gregorian_one() {
    Recurrence birth = AnnualDate.lunar(11, 25).recurring(); // 冬月廿五
    assertThat(birth.between(day("2025-01-01"), day("2025-12-31"))).isEmpty();
    assertThat(birth.between(day("2027-01-01"), day("2027-12-31")))
        .extracting(Occurrence::year)
        .containsExactly(2026, 2027);
  }

  @Test
  void the_last_of_the_year_moved_forward_is_new_years_day_and_still_of_the_old_year() {
    Recurrence thirtieth = AnnualDate.lunar(12, 30).recurring(FORWARD);
    LocalDate newYear = Festival.SPRING_FESTIVAL.dayIn(2026);
    assertThat(thirtieth.nextOnOrAfter(newYear))
        .contains(moved(2025, newYear.toString(), DAY_30_TO_NEXT_MONTH));
    assertThat(thirtieth.between(newYear, newYear)).hasSize(1);
    assertThat(AnnualDate.lunar(12, 30).recurring().nextOnOrAfter(day("2026-01-01")))
        .contains(moved(2025, newYear.minusDays(1).toString(), DAY_30_TO_29));
  }

  @Test
  void nothing_is_kept_before_the_year_that_was_stated() {
    Recurrence wedding = AnnualDate.of(CalendarKind.SOLAR, 2028, 5, 20, null).recurring();
    assertThat(wedding.inYear(2027)).isEmpty();
    assertThat(wedding.nextOnOrAfter(day("2026-11-21"))).contains(solar(2028, "2028-05-20"));
  }

  @Test
  void past_the_end_of_the_table_there_is_nothing_and_outside_it_an_error() {
    Recurrence birth = AnnualDate.lunar(1, 1).recurring();
    assertThat(birth.nextOnOrAfter(LunarCalendar.LAST_DAY)).isEmpty();
    assertThatExceptionOfType(ImpossibleDateException.class)
        .isThrownBy(() -> birth.nextOnOrAfter(LunarCalendar.LAST_DAY.plusDays(1)))
        .satisfies(it -> assertThat(it.field()).isEqualTo("date"));
    assertThatExceptionOfType(ImpossibleDateException.class)
        .isThrownBy(() -> birth.inYear(2102))
        .satisfies(it -> assertThat(it.field()).isEqualTo("year"));
  }

  private static Occurrence exact(int year, String day) {
    return moved(year, day);
  }

  private static Occurrence moved(int year, String day, Adjustment... adjustments) {
    return new Occurrence(CalendarKind.LUNAR, year, day(day), List.of(adjustments));
  }

  private static Occurrence solar(int year, String day, Adjustment... adjustments) {
    return new Occurrence(CalendarKind.SOLAR, year, day(day), List.of(adjustments));
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }
}
