package lidao.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Random dates under random rules, beside a model that knows nothing but a list of days; {@code
 * -Dseed=} runs one again.
 */
class RecurrenceModelTest {

  private static final Map<String, LocalDate> LUNAR_DAYS = new TreeMap<>();

  static {
    LunarCalendar.FIRST_DAY
        .datesUntil(LunarCalendar.LAST_DAY)
        .forEach(
            day -> {
              LunarDate lunar = LunarCalendar.toLunar(day);
              LUNAR_DAYS.put(key(lunar.year(), lunar.month(), lunar.leap(), lunar.day()), day);
            });
  }

  @Test
  void random_dates_fall_where_the_model_puts_them() {
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println("RecurrenceModelTest seed " + seed);
    Random random = new Random(seed);
    for (int round = 0; round < 3_000; round++) {
      boolean lunar = random.nextInt(4) > 0;
      AnnualDate date = lunar ? someLunarDate(random) : someSolarDate(random);
      SkipRule rule = SkipRule.values()[random.nextInt(3)];
      BiFunction<AnnualDate, Integer, @Nullable LocalDate> model =
          (said, year) -> lunar ? lunarModel(said, year, rule) : solarModel(said, year, rule);
      List<LocalDate> expected =
          IntStream.rangeClosed(1901, 2100)
              .mapToObj(year -> model.apply(date, year))
              .filter(Objects::nonNull)
              .toList();

      String as = "seed " + seed + ", " + date + ", " + rule;
      Recurrence recurrence = date.recurring(rule);
      LocalDate from = LocalDate.ofYearDay(1902 + random.nextInt(190), 1 + random.nextInt(365));
      LocalDate to = from.plusDays(random.nextInt(2_000));
      assertThat(recurrence.between(from, to))
          .as(as)
          .extracting(Occurrence::date)
          .isEqualTo(
              expected.stream().filter(it -> !it.isBefore(from) && !it.isAfter(to)).toList());
      LocalDate next = expected.stream().filter(it -> !it.isBefore(from)).findFirst().orElse(null);
      if (next != null) {
        assertThat(recurrence.nextOnOrAfter(from).map(Occurrence::date)).as(as).contains(next);
      }
      int year = 1901 + random.nextInt(200);
      assertThat(recurrence.inYear(year).map(Occurrence::date).orElse(null))
          .as(as)
          .isEqualTo(model.apply(date, year));
    }
  }

  private static @Nullable LocalDate lunarModel(AnnualDate said, int year, SkipRule rule) {
    int month = said.month();
    boolean leap = said.leapMonth();
    if (leap && !LUNAR_DAYS.containsKey(key(year, month, true, 1))) {
      leap = false;
      month += rule == SkipRule.FORWARD ? 1 : 0;
      if (rule == SkipRule.OMIT) {
        return null;
      }
    }
    LocalDate exact = LUNAR_DAYS.get(key(year, month, leap, said.day()));
    if (exact != null) {
      return exact;
    }
    LocalDate last = Objects.requireNonNull(LUNAR_DAYS.get(key(year, month, leap, 29)));
    return switch (rule) {
      case BACKWARD -> last;
      case FORWARD -> last.plusDays(1);
      case OMIT -> null;
    };
  }

  private static @Nullable LocalDate solarModel(AnnualDate said, int year, SkipRule rule) {
    LocalDate firstOfMonth = LocalDate.of(year, said.month(), 1);
    if (said.day() <= firstOfMonth.lengthOfMonth()) {
      return firstOfMonth.withDayOfMonth(said.day());
    }
    return switch (rule) {
      case BACKWARD -> firstOfMonth.plusMonths(1).minusDays(1);
      case FORWARD -> firstOfMonth.plusMonths(1);
      case OMIT -> null;
    };
  }

  private static AnnualDate someLunarDate(Random random) {
    while (true) {
      try {
        int day = random.nextBoolean() ? 30 : 1 + random.nextInt(30);
        return AnnualDate.of(
            CalendarKind.LUNAR, null, 1 + random.nextInt(12), day, random.nextBoolean());
      } catch (ImpossibleDateException another) {
        // Thrown away: the next will do.
      }
    }
  }

  private static AnnualDate someSolarDate(Random random) {
    return random.nextInt(3) == 0
        ? AnnualDate.solar(2, 29)
        : AnnualDate.solar(1 + random.nextInt(12), 1 + random.nextInt(28));
  }

  private static String key(int year, int month, boolean leap, int day) {
    return year + (leap ? "L" : "-") + month + "-" + day;
  }
}
