package lidao.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;

/** The shifts of a calendar laid out on the time line, each local year once, when it is needed. */
final class WorkingTimeline {

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2200;
  private static final long NANOS = 1_000_000_000L;

  private final ZoneId zone;
  private final ZoneRules rules;
  private final WorkingDays days;
  private final Map<Integer, WorkingYear> years = new ConcurrentHashMap<>();

  WorkingTimeline(ZoneId zone, WorkingDays days) {
    this.zone = zone;
    this.rules = zone.getRules();
    this.days = days;
  }

  ZoneId zone() {
    return zone;
  }

  WorkingYear year(int year) {
    checkYear(year);
    return years.computeIfAbsent(year, this::layOut);
  }

  int yearOf(Instant moment) {
    return local(moment).getYear();
  }

  LocalDateTime local(Instant moment) {
    // Far instants have no local time in Java and no place in a long; near ones have both.
    checkYear(Math.floorDiv(moment.getEpochSecond(), 31_556_952L) + 1970);
    return LocalDateTime.ofInstant(moment, zone);
  }

  long nanos(Instant moment) {
    return moment.getEpochSecond() * NANOS + moment.getNano();
  }

  /**
   * The moment a local time comes: the first time round where the clocks go back, the moment of the
   * change where they skip it. Unlike ZonedDateTime's, this keeps any two local times in order, so
   * shifts that do not overlap on paper never overlap in time.
   */
  long nanos(LocalDateTime local) {
    ZoneOffsetTransition change = rules.getTransition(local);
    boolean skipped = change != null && change.isGap();
    return nanos(skipped ? change.getInstant() : local.toInstant(rules.getOffset(local)));
  }

  Instant instant(long nanos) {
    return Instant.ofEpochSecond(Math.floorDiv(nanos, NANOS), Math.floorMod(nanos, NANOS));
  }

  private WorkingYear layOut(int year) {
    LongStream.Builder from = LongStream.builder();
    LongStream.Builder until = LongStream.builder();
    LongStream.Builder workingDays = LongStream.builder();
    for (LocalDate day = LocalDate.of(year, 1, 1); day.getYear() == year; day = day.plusDays(1)) {
      boolean worked = false;
      for (Shift shift : days.shiftsOn(day)) {
        LocalDate lastDay = shift.untilMidnight() ? day.plusDays(1) : day;
        long start = nanos(day.atTime(shift.start()));
        long end = nanos(lastDay.atTime(shift.end()));
        // A shift that a change of the clocks swallows whole is no work.
        if (start < end) {
          from.add(start);
          until.add(end);
          worked = true;
        }
      }
      if (worked) {
        workingDays.add(day.toEpochDay());
      }
    }
    return new WorkingYear(
        from.build().toArray(), until.build().toArray(), workingDays.build().toArray());
  }

  private static void checkYear(long year) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw new IllegalArgumentException(
          "working time is known from %d to %d only, not in %d"
              .formatted(FIRST_YEAR, LAST_YEAR, year));
    }
  }
}
