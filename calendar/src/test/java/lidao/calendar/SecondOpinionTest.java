package lidao.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.time4j.PlainDate;
import net.time4j.calendar.ChineseCalendar;
import net.time4j.calendar.EastAsianMonth;
import net.time4j.calendar.EastAsianYear;
import net.time4j.calendar.SolarTerm;
import org.junit.jupiter.api.Test;

/**
 * Our days beside time4j's. Where the new moon or the solstice comes within seconds of midnight the
 * two round differently; those places are known, and asserted to be the only ones.
 */
class SecondOpinionTest {

  private static final int FIRST = 1901;
  private static final int LAST = 2100;

  @Test
  void every_month_starts_on_the_day_time4j_says_but_for_the_known_two() {
    Set<YearMonth> differing = new TreeSet<>();
    int compared = 0;
    for (int year = FIRST; year <= LAST; year++) {
      for (int month = 1; month <= 12; month++) {
        for (boolean leap : new boolean[] {false, true}) {
          boolean ours = !leap || LunarCalendar.leapMonth(year).orElse(0) == month;
          boolean theirs =
              ChineseCalendar.isValid(EastAsianYear.forGregorian(year), eastAsian(month, leap), 1);
          assertThat(ours).as("month %d of %d, leap %s", month, year, leap).isEqualTo(theirs);
          if (ours) {
            compared++;
            LunarDate start = new LunarDate(year, month, leap, 1);
            if (!LunarCalendar.toSolar(start).equals(time4j(year, month, leap, 1))) {
              differing.add(YearMonth.of(year, month));
            }
          }
        }
      }
    }
    assertThat(compared).isGreaterThan(2_470);
    // 2057-09, where older versions of time4j differ too, they now agree on.
    assertThat(differing).containsExactly(YearMonth.of(1906, 4), YearMonth.of(2097, 7));
  }

  @Test
  void the_festivals_of_two_centuries_are_time4js_but_for_the_known_three() {
    Map<Festival, int[]> byTheMoon =
        Map.of(
            Festival.SPRING_FESTIVAL, new int[] {1, 1},
            Festival.LANTERN_FESTIVAL, new int[] {1, 15},
            Festival.DRAGON_BOAT_FESTIVAL, new int[] {5, 5},
            Festival.QIXI, new int[] {7, 7},
            Festival.ZHONGYUAN, new int[] {7, 15},
            Festival.MID_AUTUMN_FESTIVAL, new int[] {8, 15},
            Festival.DOUBLE_NINTH_FESTIVAL, new int[] {9, 9},
            Festival.LABA_FESTIVAL, new int[] {12, 8});
    List<String> differing = new ArrayList<>();
    for (int year = FIRST; year <= LAST; year++) {
      for (var entry : byTheMoon.entrySet()) {
        int[] day = entry.getValue();
        note(differing, entry.getKey(), year, time4j(year, day[0], false, day[1]));
      }
      LocalDate eve = time4j(year + 1, 1, false, 1).minusDays(1);
      note(differing, Festival.NEW_YEARS_EVE, year, eve);
      note(differing, Festival.QINGMING, year, solar(ChineseCalendar.ofQingMing(year)));
      ChineseCalendar newYear = ChineseCalendar.ofNewYear(year);
      ChineseCalendar solstice = SolarTerm.MAJOR_11_DONGZHI_270.onOrAfter(newYear);
      note(differing, Festival.WINTER_SOLSTICE, year, solar(solstice));
    }
    assertThat(differing)
        .containsExactlyInAnyOrder("QIXI 2097", "ZHONGYUAN 2097", "WINTER_SOLSTICE 1951");
  }

  private static void note(List<String> differing, Festival festival, int year, LocalDate theirs) {
    if (!festival.dayIn(year).equals(theirs)) {
      differing.add(festival + " " + year);
    }
  }

  private static LocalDate time4j(int year, int month, boolean leap, int day) {
    return solar(ChineseCalendar.of(EastAsianYear.forGregorian(year), eastAsian(month, leap), day));
  }

  private static EastAsianMonth eastAsian(int month, boolean leap) {
    EastAsianMonth ordinary = EastAsianMonth.valueOf(month);
    return leap ? ordinary.withLeap() : ordinary;
  }

  private static LocalDate solar(ChineseCalendar date) {
    return date.transform(PlainDate.class).toTemporalAccessor();
  }
}
