package lidao.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Something that comes once in every year of its own calendar: a birthday, an anniversary, a
 * festival.
 *
 * <p>Years are those of its own calendar throughout. In Gregorian years a lunar date has no such
 * order: one late in the lunar year (冬月, 腊月) comes twice in some and in others not at all.
 */
public sealed interface Recurrence permits DateRecurrence, Festival {

  /** The calendar its years are counted in. */
  CalendarKind calendar();

  /** The first year it can be asked about. */
  int firstYear();

  /** The last year it can be asked about. */
  int lastYear();

  /**
   * The occurrence named by a year; empty where the skip rule omits it, and before it began.
   *
   * @throws ImpossibleDateException ({@code year}) for a year the calendar does not know
   */
  Optional<Occurrence> inYear(int year);

  /**
   * The first occurrence on a day or after it; empty only past the end of the lunar table.
   *
   * @throws ImpossibleDateException ({@code date}) if the day lies outside the lunar table
   */
  default Optional<Occurrence> nextOnOrAfter(LocalDate day) {
    // The year before may still owe one: moved forward from 腊月三十, it falls on New Year's Day.
    for (int year = yearBefore(day); year <= lastYear(); year++) {
      Optional<Occurrence> found = inYear(year).filter(it -> !it.date().isBefore(day));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /**
   * All occurrences from a day to another, both included, in order.
   *
   * @throws ImpossibleDateException ({@code date}) if a day lies outside the lunar table
   */
  default List<Occurrence> between(LocalDate first, LocalDate last) {
    List<Occurrence> found = new ArrayList<>();
    int until = Math.min(calendar().yearOf(last), lastYear());
    for (int year = yearBefore(first); year <= until; year++) {
      inYear(year)
          .filter(it -> !it.date().isBefore(first) && !it.date().isAfter(last))
          .ifPresent(found::add);
    }
    return List.copyOf(found);
  }

  private int yearBefore(LocalDate day) {
    return Math.max(calendar().yearOf(day) - 1, firstYear());
  }
}
