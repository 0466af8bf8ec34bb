package lidao.calendar;

import java.util.Arrays;

/**
 * The working time of one local year as stretches on the time line, with running totals, so that
 * any question about it is a binary search. Moments are nanoseconds since the epoch.
 */
final class WorkingYear {

  /** No such moment in this year. */
  static final long NONE = Long.MIN_VALUE;

  private final long[] from;
  private final long[] until;
  // What has been worked in the year before each stretch; one longer, ending with the total.
  private final long[] before;
  // The epoch days on which there is work.
  private final long[] days;

  WorkingYear(long[] from, long[] until, long[] days) {
    this.from = from;
    this.until = until;
    this.days = days;
    before = new long[from.length + 1];
    for (int i = 0; i < from.length; i++) {
      before[i + 1] = before[i] + until[i] - from[i];
    }
  }

  long total() {
    return before[from.length];
  }

  /** What has been worked in this year up to a moment: nothing before the year, all after it. */
  long workedUntil(long moment) {
    int next = firstEndingAfter(moment);
    return next == from.length ? total() : before[next] + Math.max(0, moment - from[next]);
  }

  /** The earliest moment by which this much of the year, more than nothing, has been worked. */
  long whenWorked(long worked) {
    int found = Arrays.binarySearch(before, worked);
    int stretch = (found < 0 ? -found - 1 : found) - 1;
    return from[stretch] + worked - before[stretch];
  }

  /** The moment itself if it is worked, else the next that is; NONE if the year has no more. */
  long openingAt(long moment) {
    int next = firstEndingAfter(moment);
    return next == from.length ? NONE : Math.max(moment, from[next]);
  }

  /** The moment within the work of the day that is nearest, looking forward first. */
  long within(long dayStart, long dayEnd, long moment) {
    int next = firstEndingAfter(Math.max(moment - 1, dayStart));
    boolean pastWork = next == from.length || from[next] >= dayEnd;
    return pastWork ? until[next - 1] : Math.max(moment, from[next]);
  }

  int workingDays() {
    return days.length;
  }

  /** The epoch day of the nth working day of the year, from 0. */
  long workingDay(int n) {
    return days[n];
  }

  /** How many working days of the year lie before a day. */
  int workingDaysBefore(long epochDay) {
    int found = Arrays.binarySearch(days, epochDay);
    return found < 0 ? -found - 1 : found;
  }

  private int firstEndingAfter(long moment) {
    int found = Arrays.binarySearch(until, moment);
    return found < 0 ? -found - 1 : found + 1;
  }
}
