package lidao.calendar;

import static java.time.temporal.ChronoUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;

/**
 * Random calendars, pauses and questions, beside a model that walks the clock minute by minute;
 * {@code -Dseed=} runs one again.
 */
class WorkingCalendarModelTest {

  private static final List<ZoneId> ZONES =
      List.of(
          ZoneId.of("Asia/Shanghai"),
          ZoneId.of("Europe/Berlin"),
          ZoneId.of("America/St_Johns"),
          ZoneId.of("Australia/Lord_Howe"),
          ZoneId.of("Asia/Kathmandu"));

  private static final long SEED = Long.getLong("seed", System.nanoTime());

  static {
    System.out.println("WorkingCalendarModelTest seed " + SEED);
  }

  // One for all repetitions, so that the one seed brings all of them back.
  private static final Random RANDOM = new Random(SEED);

  private final ZoneId zone = ZONES.get(RANDOM.nextInt(ZONES.size()));
  private final Map<DayOfWeek, List<Shift>> week = new EnumMap<>(DayOfWeek.class);
  private final Set<LocalDate> off = new HashSet<>();
  private final Map<LocalDate, List<Shift>> makeUp = new HashMap<>();

  @RepeatedTest(60)
  void random_questions_are_answered_as_the_model_answers_them() {
    // Around the changes of the clocks and the turn of the year, where mistakes are made.
    LocalDate around =
        List.of(
                LocalDate.of(2026, 3, 29),
                LocalDate.of(2026, 4, 5),
                LocalDate.of(2026, 10, 4),
                LocalDate.of(2026, 10, 25),
                LocalDate.of(2026, 12, 31),
                LocalDate.of(2026, 6, 15))
            .get(RANDOM.nextInt(6));
    someWeek();
    for (int day = -10; day < 20; day++) {
      someException(around.plusDays(day));
    }
    WorkingCalendar calendar = WorkingCalendar.of(zone, week, off, makeUp);
    for (int question = 0; question < 10; question++) {
      Instant from = someMoment(around);
      Instant until = from.plus(RANDOM.nextInt(6 * 24 * 60), MINUTES);
      Pauses pauses = somePauses(from);
      String as = "seed " + SEED + ", " + zone + ", " + week + off + makeUp + pauses;

      Duration worked = modelWorked(from, until, pauses);
      assertThat(calendar.workedBetween(from, until, pauses)).as(as).isEqualTo(worked);
      assertThat(calendar.workedBetween(from, until, Pauses.NONE))
          .as(as)
          .isEqualTo(modelWorked(from, until, Pauses.NONE))
          .isEqualTo(calendar.workedBetween(from, until));
      if (!worked.isZero()) {
        assertThat(calendar.plus(from, worked, pauses))
            .as(as)
            .contains(modelPlus(from, worked, pauses));
      }
      assertThat(calendar.nextOpening(from)).as(as).isEqualTo(modelNextOpening(from));
      LocalDate day = from.atZone(zone).toLocalDate();
      int count = RANDOM.nextInt(15) - 7;
      assertThat(calendar.plusWorkingDays(day, count)).as(as).isEqualTo(modelDays(day, count));
    }
  }

  private boolean works(Instant moment, Pauses pauses) {
    ZonedDateTime local = moment.atZone(zone);
    LocalTime time = local.toLocalTime();
    return shifts(local.toLocalDate()).stream()
            .anyMatch(
                it ->
                    !time.isBefore(it.start())
                        && (it.end().equals(LocalTime.MIDNIGHT) || time.isBefore(it.end())))
        && pauses.spans().stream()
            .noneMatch(it -> !moment.isBefore(it.from()) && moment.isBefore(it.until()));
  }

  private List<Shift> shifts(LocalDate day) {
    return off.contains(day)
        ? List.of()
        : makeUp.getOrDefault(day, week.getOrDefault(day.getDayOfWeek(), List.of()));
  }

  private Duration modelWorked(Instant from, Instant until, Pauses pauses) {
    long minutes = 0;
    for (Instant now = from; now.isBefore(until); now = now.plus(1, MINUTES)) {
      minutes += works(now, pauses) ? 1 : 0;
    }
    return Duration.ofMinutes(minutes);
  }

  private Instant modelPlus(Instant from, Duration worked, Pauses pauses) {
    Instant now = from;
    for (long left = worked.toMinutes(); left > 0; now = now.plus(1, MINUTES)) {
      left -= works(now, pauses) ? 1 : 0;
    }
    return now;
  }

  private Instant modelNextOpening(Instant from) {
    Instant now = from;
    while (!works(now, Pauses.NONE)) {
      now = now.plus(1, MINUTES);
    }
    return now;
  }

  private LocalDate modelDays(LocalDate from, int count) {
    LocalDate day = from;
    if (count == 0) {
      while (shifts(day).isEmpty()) {
        day = day.plusDays(1);
      }
    }
    for (int left = Math.abs(count); left > 0; ) {
      day = day.plusDays(Integer.signum(count));
      left -= shifts(day).isEmpty() ? 0 : 1;
    }
    return day;
  }

  private void someWeek() {
    week.put(DayOfWeek.of(1 + RANDOM.nextInt(7)), someShifts());
    for (DayOfWeek day : DayOfWeek.values()) {
      if (RANDOM.nextInt(4) > 0) {
        week.put(day, someShifts());
      }
    }
  }

  private void someException(LocalDate day) {
    switch (RANDOM.nextInt(6)) {
      case 0 -> off.add(day);
      case 1 -> makeUp.put(day, someShifts());
      default -> {}
    }
  }

  /**
   * Not before five: in the hours the clocks repeat, the model cannot tell the first from the
   * second.
   */
  private List<Shift> someShifts() {
    List<Shift> shifts = new ArrayList<>();
    int minute = 300 + RANDOM.nextInt(400);
    while (shifts.size() < 3 && minute < 24 * 60) {
      int end = Math.min(24 * 60, minute + 1 + RANDOM.nextInt(400));
      shifts.add(0, new Shift(time(minute), time(end)));
      minute = end + RANDOM.nextInt(3) * RANDOM.nextInt(100);
    }
    return shifts;
  }

  private Pauses somePauses(Instant from) {
    Pauses pauses = Pauses.NONE;
    for (int i = RANDOM.nextInt(4); i > 0; i--) {
      Instant start = from.plus(RANDOM.nextInt(6_000) - 1_000, MINUTES);
      pauses = pauses.and(start, start.plus(RANDOM.nextInt(2_000), MINUTES));
    }
    return pauses;
  }

  private Instant someMoment(LocalDate around) {
    return around.minusDays(5).atStartOfDay(zone).toInstant().plus(RANDOM.nextInt(14_000), MINUTES);
  }

  private static LocalTime time(int minute) {
    return LocalTime.ofSecondOfDay(minute % (24 * 60) * 60L);
  }
}
