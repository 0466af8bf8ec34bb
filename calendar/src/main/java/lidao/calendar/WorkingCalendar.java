package lidao.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * When the house works, and arithmetic in that time: deadlines, follow-ups, how long something has
 * waited.
 *
 * <p>A calendar is a time zone, the shifts of each weekday (several a day leave breaks between
 * them), days off, and make-up days (调休) with shifts of their own. With 9–17 from Monday to Friday,
 * Friday 16:30 + 1 h of work is Monday 9:30. With 9–12 and 13–17, 11:30 + 1 h is 13:30. Over
 * National Day 2026, 30 September 16:30 + 2 h is 8 October 10:30, and its make-up Saturday, 10
 * October, counts like any day.
 *
 * <p>Time is real time: on the day the clocks change, a shift across the change is an hour shorter
 * or longer. A local time that the clocks skip is the moment of the change; one that comes twice is
 * the first.
 *
 * <p>Immutable and safe to use from any thread. Each year is laid out once, when first needed; from
 * then on any question is a binary search in it, however long the range. Instants from 1900 to
 * 2200.
 */
public final class WorkingCalendar {

  private static final Duration LONGEST = Duration.ofDays(200 * 365);

  private final WorkingTimeline time;

  private WorkingCalendar(WorkingTimeline time) {
    this.time = time;
  }

  /**
   * A calendar from data.
   *
   * @param week the shifts of each weekday; one that is missing is off
   * @param daysOff days not worked whatever the week says
   * @param makeUpDays days worked although the week says otherwise, or at other hours
   * @throws WorkingCalendarException if shifts of a day overlap, a day is both off and made up, or
   *     no weekday is worked
   */
  public static WorkingCalendar of(
      ZoneId zone,
      Map<DayOfWeek, ? extends Collection<Shift>> week,
      Collection<LocalDate> daysOff,
      Map<LocalDate, ? extends Collection<Shift>> makeUpDays) {
    return new WorkingCalendar(
        new WorkingTimeline(zone, new WorkingDays(week, daysOff, makeUpDays)));
  }

  /** Starts a calendar in code. */
  public static WorkingCalendarBuilder in(ZoneId zone) {
    return new WorkingCalendarBuilder(zone);
  }

  /** The zone its shifts are told in. */
  public ZoneId zone() {
    return time.zone();
  }

  /** Whether there is any work on a day. */
  public boolean isWorkingDay(LocalDate day) {
    WorkingYear year = time.year(day.getYear());
    int index = year.workingDaysBefore(day.toEpochDay());
    return index < year.workingDays() && year.workingDay(index) == day.toEpochDay();
  }

  /** Whether it is working time now. */
  public boolean isOpen(Instant moment) {
    return nextOpening(moment).equals(moment);
  }

  /** The moment itself if it is worked, else the start of the next shift. */
  public Instant nextOpening(Instant moment) {
    for (int year = time.yearOf(moment); ; year++) {
      long opening = time.year(year).openingAt(time.nanos(moment));
      if (opening != WorkingYear.NONE) {
        return time.instant(opening);
      }
    }
  }

  /**
   * The earliest moment by which so much has been worked since the start; the start itself for
   * nothing. An hour from 16:00 is therefore 17:00, closing time, not the next morning.
   *
   * @throws IllegalArgumentException for less than nothing
   */
  public Instant plus(Instant start, Duration worked) {
    if (worked.isNegative() || worked.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "worked: %s is not a time to add; give one from zero to 200 years".formatted(worked));
    }
    if (worked.isZero()) {
      return start;
    }
    int year = time.yearOf(start);
    long left = worked.toNanos() + time.year(year).workedUntil(time.nanos(start));
    while (left > time.year(year).total()) {
      left -= time.year(year).total();
      year++;
    }
    return time.instant(time.year(year).whenWorked(left));
  }

  /**
   * As {@link #plus(Instant, Duration)}, the clock standing still in the pauses. Empty when it
   * stands in a pause without end before the time has been worked: nobody can say when.
   */
  public Optional<Instant> plus(Instant start, Duration worked, Pauses pauses) {
    return pauses.plus(this, start, worked);
  }

  /** How much is worked from one moment to another; negative if the other is the earlier one. */
  public Duration workedBetween(Instant from, Instant until) {
    if (until.isBefore(from)) {
      return workedBetween(until, from).negated();
    }
    long worked = 0;
    int lastYear = time.yearOf(until);
    for (int number = time.yearOf(from); number <= lastYear; number++) {
      WorkingYear year = time.year(number);
      worked += year.workedUntil(time.nanos(until)) - year.workedUntil(time.nanos(from));
    }
    return Duration.ofNanos(worked);
  }

  /** As {@link #workedBetween(Instant, Instant)}, without what falls into pauses. */
  public Duration workedBetween(Instant from, Instant until, Pauses pauses) {
    return until.isBefore(from)
        ? pauses.workedBetween(this, until, from).negated()
        : pauses.workedBetween(this, from, until);
  }

  /**
   * The nth working day after a day, not counting the day itself; before it for a negative number.
   * Zero is the day itself if it is worked, else the next that is.
   */
  public LocalDate plusWorkingDays(LocalDate day, int count) {
    int yearNumber = day.getYear();
    long epochDay = day.toEpochDay();
    // Which working day of the year it is, from 0; as for an array, it may lie past either end.
    long index = time.year(yearNumber).workingDaysBefore(epochDay);
    index += count > 0 && !isWorkingDay(day) ? count - 1L : count;
    while (index < 0) {
      index += time.year(--yearNumber).workingDays();
    }
    while (index >= time.year(yearNumber).workingDays()) {
      index -= time.year(yearNumber++).workingDays();
    }
    return LocalDate.ofEpochDay(time.year(yearNumber).workingDay((int) index));
  }

  /**
   * The same local time on the nth working day after (before, if negative) the moment's own day. If
   * it is not worked at that time, the next opening of that day, or its closing time when it comes
   * after work. Zero is {@link #nextOpening(Instant)}.
   */
  public Instant plusWorkingDays(Instant moment, int count) {
    if (count == 0) {
      return nextOpening(moment);
    }
    LocalDateTime local = time.local(moment);
    LocalDate day = plusWorkingDays(local.toLocalDate(), count);
    return time.instant(
        time.year(day.getYear())
            .within(
                time.nanos(day.atStartOfDay()),
                time.nanos(day.plusDays(1).atStartOfDay()),
                time.nanos(day.atTime(local.toLocalTime()))));
  }
}
