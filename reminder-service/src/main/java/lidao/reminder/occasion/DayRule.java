package lidao.reminder.occasion;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import lidao.calendar.Adjustment;
import lidao.calendar.AnnualDate;
import lidao.calendar.CalendarKind;
import lidao.calendar.Festival;
import lidao.calendar.ImpossibleDateException;
import lidao.calendar.Occurrence;
import lidao.calendar.Recurrence;
import lidao.calendar.SkipRule;
import lidao.chassis.http.Faults;
import lidao.chassis.http.InvalidInput;
import lidao.chassis.http.Sentence;
import lidao.reminder.house.Given;
import org.jspecify.annotations.Nullable;

/**
 * Which day an occasion of everybody falls on: a date of the solar or lunar calendar, a festival
 * that the calendar knows, or a table of days.
 *
 * @param calendar of the date
 * @param month 1 to 12 in its calendar
 * @param leapMonth absent means no
 * @param festival such as WINTER_SOLSTICE
 * @param dates for what nobody here can reckon: the year in the occasion's own calendar, such as
 *     1448, and the solar day
 */
public record DayRule(
    @Nullable CalendarKind calendar,
    @Nullable Integer month,
    @Nullable Integer day,
    @Nullable Boolean leapMonth,
    @Nullable Festival festival,
    @Nullable SortedMap<Integer, LocalDate> dates) {

  /** How a table's years are named in an occurrence. */
  static final String TABLE = "TABLE";

  private static final int LONGEST_TABLE = 500;

  public DayRule {
    Faults faults = new Faults();
    boolean date = calendar != null || month != null || day != null || leapMonth != null;
    long given =
        Stream.of(date, festival != null, dates != null).filter(Boolean::booleanValue).count();
    faults.require(
        given == 1, "", "needs one of: calendar with month and day; festival; or dates, a table");
    if (given == 1 && date) {
      faults.require(calendar != null, "calendar", "is required: SOLAR or LUNAR");
      faults.require(month != null, "month", "is required");
      faults.require(day != null, "day", "is required");
      if (calendar != null && month != null && day != null) {
        check(faults, calendar, month, day, leapMonth);
      }
    }
    if (dates != null) {
      dates = new TreeMap<>(dates);
      faults.require(
          !dates.isEmpty() && dates.size() <= LONGEST_TABLE,
          "dates",
          Sentence.of("has between 1 and {0} days", LONGEST_TABLE));
      dates.forEach((year, on) -> Given.day(faults, on, "dates." + year));
      if (!faults.any()) {
        checkOrder(faults, dates);
      }
    }
    faults.refuse();
  }

  /** The days from this one on, at most so many; fewer where a table ends. */
  List<Falls> next(LocalDate from, int count, SkipRule skip) {
    if (dates != null) {
      return dates.entrySet().stream()
          .filter(entry -> !entry.getValue().isBefore(from))
          .limit(count)
          .map(entry -> new Falls(TABLE, entry.getKey(), entry.getValue(), List.of()))
          .toList();
    }
    Recurrence recurrence = festival == null ? annualDate().recurring(skip) : festival;
    return Stream.iterate(
            recurrence.nextOnOrAfter(from),
            Optional::isPresent,
            found -> recurrence.nextOnOrAfter(found.orElseThrow().date().plusDays(1)))
        .limit(count)
        .map(found -> Falls.of(found.orElseThrow()))
        .toList();
  }

  private AnnualDate annualDate() {
    if (calendar == null || month == null || day == null) {
      throw new IllegalStateException("a rule without a date");
    }
    return AnnualDate.of(calendar, null, month, day, leapMonth);
  }

  /** This rule with days added; what the table says of a year already is replaced. */
  DayRule with(SortedMap<Integer, LocalDate> more) {
    if (dates == null) {
      throw InvalidInput.field("", "only an occasion whose day is a table takes a table of days");
    }
    SortedMap<Integer, LocalDate> all = new TreeMap<>(dates);
    all.putAll(more);
    return new DayRule(null, null, null, null, null, all);
  }

  private static void check(
      Faults faults, CalendarKind calendar, int month, int day, @Nullable Boolean leapMonth) {
    try {
      AnnualDate.of(calendar, null, month, day, leapMonth);
    } catch (ImpossibleDateException e) {
      faults.add(e.field(), Sentence.of(e.sentence(), e.about()));
    }
  }

  // Years that run against their days are a slip of the pen that would plan a day twice.
  private static void checkOrder(Faults faults, SortedMap<Integer, LocalDate> dates) {
    LocalDate before = LocalDate.MIN;
    for (var entry : dates.entrySet()) {
      faults.require(
          entry.getValue().isAfter(before),
          "dates." + entry.getKey(),
          "must come after the day of the year before");
      before = entry.getValue();
    }
  }

  /** One time that the day comes round. */
  record Falls(String calendar, int year, LocalDate date, List<Adjustment> adjustments) {

    static Falls of(Occurrence occurrence) {
      return new Falls(
          occurrence.calendar().name(),
          occurrence.year(),
          occurrence.date(),
          occurrence.adjustments());
    }
  }
}
