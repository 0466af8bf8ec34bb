package lidao.reminder.occasion;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import lidao.calendar.Adjustment;
import org.jspecify.annotations.Nullable;

/**
 * An occasion as it is shown: what is laid down, and the next five days that come of it.
 *
 * @param nextDates empty where everybody has a day of their own; fewer than five where a table ends
 */
record ShownOccasion(
    String code, boolean builtIn, OccasionData occasion, List<NextDate> nextDates) {

  private static final int SHOWN = 5;

  /**
   * One of the days it falls on.
   *
   * @param year in the occasion's own calendar
   * @param lunarDate in Chinese
   * @param because the rules that moved the day, in words
   */
  record NextDate(
      int year,
      LocalDate date,
      String weekday,
      @Nullable String lunarDate,
      List<Adjustment> adjustments,
      @Nullable String because) {}

  static ShownOccasion of(Occasions.Kept kept, LocalDate today, Locale reader) {
    return new ShownOccasion(
        kept.code(), kept.builtIn(), kept.data(), dates(kept.data(), today, reader));
  }

  static ShownOccasion tried(NewOccasion of, LocalDate today, Locale reader) {
    return new ShownOccasion(of.code(), false, of.occasion(), dates(of.occasion(), today, reader));
  }

  private static List<NextDate> dates(OccasionData data, LocalDate today, Locale reader) {
    DayRule rule = data.day();
    if (rule == null) {
      return List.of();
    }
    return rule.next(today, SHOWN, data.skip()).stream()
        .map(
            falls ->
                new NextDate(
                    falls.year(),
                    falls.date(),
                    Rules.weekday(falls.date(), reader),
                    Rules.lunar(falls.date(), reader),
                    falls.adjustments(),
                    falls.adjustments().isEmpty()
                        ? null
                        : Rules.because(falls.adjustments(), reader)))
        .toList();
  }
}
