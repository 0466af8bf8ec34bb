package lidao.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FestivalTest {

  @ParameterizedTest
  @CsvSource({
    "SPRING_FESTIVAL, 2026, 2026-02-17",
    "SPRING_FESTIVAL, 2027, 2027-02-06",
    "SPRING_FESTIVAL, 2030, 2030-02-03",
    "LANTERN_FESTIVAL, 2026, 2026-03-03",
    "QINGMING, 2026, 2026-04-05",
    "DRAGON_BOAT_FESTIVAL, 2026, 2026-06-19",
    "QIXI, 2026, 2026-08-19",
    "ZHONGYUAN, 2026, 2026-08-27",
    "MID_AUTUMN_FESTIVAL, 2026, 2026-09-25",
    "DOUBLE_NINTH_FESTIVAL, 2026, 2026-10-18",
    "WINTER_SOLSTICE, 2026, 2026-12-22",
    "LABA_FESTIVAL, 2025, 2026-01-26",
    "NEW_YEARS_EVE, 2025, 2026-02-16",
    "NEW_YEARS_EVE, 2026, 2027-02-05",
  })
  void a_festival_falls_on_its_known_day(Festival festival, int year, LocalDate day) {
    assertThat(festival.dayIn(year)).isEqualTo(day);
    assertThat(festival.nextOnOrAfter(day)).contains(festival.inYear(year).orElseThrow());
    assertThat(festival.nextOnOrAfter(day.plusDays(1)).orElseThrow().year()).isEqualTo(year + 1);
  }

  @Test
  void new_years_eve_is_the_day_before_spring_festival_in_every_year() {
    for (int year = LunarCalendar.FIRST_YEAR; year < LunarCalendar.LAST_YEAR; year++) {
      assertThat(Festival.NEW_YEARS_EVE.dayIn(year))
          .isEqualTo(Festival.SPRING_FESTIVAL.dayIn(year + 1).minusDays(1));
    }
    assertThat(Festival.NEW_YEARS_EVE.dayIn(LunarCalendar.LAST_YEAR))
        .isEqualTo(LunarCalendar.LAST_DAY);
  }

  @Test
  void the_three_festivals_of_a_year_come_in_order() {
    assertThat(Festival.THREE_FESTIVALS)
        .extracting(it -> it.dayIn(2026))
        .containsExactly(
            LocalDate.of(2026, 2, 17), LocalDate.of(2026, 6, 19), LocalDate.of(2026, 9, 25));
  }

  @Test
  void a_year_that_is_not_known_is_refused() {
    for (Festival festival : Festival.values()) {
      assertThatExceptionOfType(ImpossibleDateException.class)
          .isThrownBy(() -> festival.inYear(2102))
          .satisfies(it -> assertThat(it.field()).isEqualTo("year"));
    }
  }
}
