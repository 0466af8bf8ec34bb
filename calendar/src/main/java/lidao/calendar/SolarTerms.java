package lidao.calendar;

import com.tyme.solar.SolarTerm;
import java.time.LocalDate;

/** The days of the two solar terms that are festivals, for the years the lunar table knows. */
final class SolarTerms {

  private static final int QINGMING = 7;
  private static final int WINTER_SOLSTICE = 0;

  private static final int YEARS = LunarMonths.LAST_YEAR - LunarMonths.FIRST_YEAR + 1;
  private static final int[] QINGMING_DAYS = new int[YEARS];
  private static final int[] SOLSTICE_DAYS = new int[YEARS];

  static {
    for (int i = 0; i < YEARS; i++) {
      int year = LunarMonths.FIRST_YEAR + i;
      QINGMING_DAYS[i] = day(year, QINGMING);
      // tyme4j counts the terms from the winter solstice of the year before.
      SOLSTICE_DAYS[i] = day(year + 1, WINTER_SOLSTICE);
    }
  }

  private SolarTerms() {}

  static LocalDate qingming(int year) {
    return LocalDate.ofEpochDay(QINGMING_DAYS[year - LunarMonths.FIRST_YEAR]);
  }

  static LocalDate winterSolstice(int year) {
    return LocalDate.ofEpochDay(SOLSTICE_DAYS[year - LunarMonths.FIRST_YEAR]);
  }

  private static int day(int year, int term) {
    return LunarMonths.epochDay(
        SolarTerm.fromIndex(year, term).getSolarDay().getJulianDay().getDay());
  }
}
