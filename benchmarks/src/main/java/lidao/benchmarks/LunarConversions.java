package lidao.benchmarks;

import com.tyme.lunar.LunarDay;
import com.tyme.solar.SolarDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import lidao.calendar.LunarCalendar;

/**
 * Days of two centuries made lunar, and solar again: by our table, and by the library that it was
 * loaded from, asked each time.
 */
final class LunarConversions {

  private static final LocalDate FIRST = LocalDate.of(1901, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2100, 12, 31);

  /** Of every day one is two conversions. */
  private static final int CONVERSIONS = 2;

  private final Sizes sizes;

  LunarConversions(Sizes sizes) {
    this.sizes = sizes;
  }

  Result run(String busy) {
    List<LocalDate> days = FIRST.datesUntil(LAST.plusDays(1)).toList();
    List<Double> ours = new ArrayList<>();
    List<Double> bare = new ArrayList<>();
    // The first round of each is not counted: its code is being compiled.
    for (int round = 0; round <= sizes.rounds(); round++) {
      double table = perSecond(days, day -> LunarCalendar.toSolar(LunarCalendar.toLunar(day)));
      double library = perSecond(days, LunarConversions::byTheLibrary);
      if (round > 0) {
        ours.add(table);
        bare.add(library);
      }
    }
    Figure figure =
        Figure.ofRounds(
            "(k) days made lunar and solar again, beside tyme4j itself", "/s", ours, bare, "");
    return Result.of(
        "%,d days there and back a round".formatted(days.size()), busy, List.of(figure), List.of());
  }

  private static LocalDate byTheLibrary(LocalDate day) {
    LunarDay lunar =
        SolarDay.fromYmd(day.getYear(), day.getMonthValue(), day.getDayOfMonth()).getLunarDay();
    SolarDay solar = lunar.getSolarDay();
    return LocalDate.of(solar.getYear(), solar.getMonth(), solar.getDay());
  }

  private static double perSecond(List<LocalDate> days, UnaryOperator<LocalDate> thereAndBack) {
    long start = System.nanoTime();
    for (LocalDate day : days) {
      if (!thereAndBack.apply(day).equals(day)) {
        throw new IllegalStateException("not the same day again: " + day);
      }
    }
    return CONVERSIONS * days.size() * 1e9 / (System.nanoTime() - start);
  }
}
