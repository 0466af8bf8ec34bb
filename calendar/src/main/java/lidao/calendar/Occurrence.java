package lidao.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * One time that a yearly date or festival comes round, and how its day was found.
 *
 * @param calendar the occasion's own calendar
 * @param year the year in the occasion's own calendar, which names the occurrence: a birthday on
 *     腊月初八 of lunar 2026 is in January 2027, and its year is 2026
 * @param date the solar day it falls on
 * @param adjustments the rules that moved it, in the order they were applied; none when the year
 *     has the very date
 */
public record Occurrence(
    CalendarKind calendar, int year, LocalDate date, List<Adjustment> adjustments) {

  public Occurrence {
    adjustments = List.copyOf(adjustments);
  }

  /** True when the year has the date as it was said, so that no rule had to move it. */
  public boolean exact() {
    return adjustments.isEmpty();
  }
}
