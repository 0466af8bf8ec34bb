package lidao.calendar;

import static java.time.DayOfWeek.SATURDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final Shift NINE_TO_FIVE = Shift.of("09:00", "17:00");

  private final WorkingCalendar plain =
      WorkingCalendar.in(SHANGHAI).mondayToFriday(NINE_TO_FIVE).build();

  private final WorkingCalendar withLunch =
      WorkingCalendar.in(SHANGHAI)
          .mondayToFriday(Shift.of("13:00", "17:00"), Shift.of("09:00", "12:00"))
          .build();

  /** National Day 2026: off from 1 to 7 October, made up on Saturday the 10th. */
  private final WorkingCalendar nationalDay =
      WorkingCalendar.in(SHANGHAI)
          .mondayToFriday(NINE_TO_FIVE)
          .off(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 7))
          .makeUp(LocalDate.of(2026, 10, 10), NINE_TO_FIVE)
          .build();

  @ParameterizedTest
  @CsvSource({
    "2026-11-20T16:30, PT1H, 2026-11-23T09:30", // Friday to Monday
    "2026-11-20T16:30, PT30M, 2026-11-20T17:00", // closing time, not the next morning
    "2026-11-20T18:00, PT1H, 2026-11-23T10:00",
    "2026-11-21T12:00, PT8H, 2026-11-23T17:00",
    "2026-11-23T08:00, PT8H1S, 2026-11-24T09:00:01",
    "2026-11-21T12:00, PT0S, 2026-11-21T12:00",
    "2026-11-20T16:30, PT40H, 2026-11-27T16:30",
  })
  void work_goes_on_when_the_house_opens_again(
      LocalDateTime start, Duration worked, LocalDateTime end) {
    assertThat(plain.plus(at(start), worked)).isEqualTo(at(end));
    assertThat(plain.workedBetween(at(start), at(end))).isEqualTo(worked);
    assertThat(plain.workedBetween(at(end), at(start))).isEqualTo(worked.negated());
  }

  @Test
  void nobody_works_at_lunch() {
    assertThat(withLunch.plus(at("2026-11-20T11:30"), Duration.ofHours(1)))
        .isEqualTo(at("2026-11-20T13:30"));
    assertThat(withLunch.plus(at("2026-11-20T12:30"), Duration.ofHours(4)))
        .isEqualTo(at("2026-11-20T17:00"));
    assertThat(withLunch.nextOpening(at("2026-11-20T12:00"))).isEqualTo(at("2026-11-20T13:00"));
    assertThat(withLunch.isOpen(at("2026-11-20T12:00"))).isFalse();
    assertThat(withLunch.isOpen(at("2026-11-20T11:59:59"))).isTrue();
  }

  @Test
  void national_day_is_not_worked_and_its_make_up_saturday_is() {
    assertThat(nationalDay.plus(at("2026-09-30T16:30"), Duration.ofHours(2)))
        .isEqualTo(at("2026-10-08T10:30"));
    assertThat(nationalDay.plus(at("2026-10-09T16:30"), Duration.ofHours(1)))
        .isEqualTo(at("2026-10-10T09:30"));
    assertThat(nationalDay.plus(at("2026-10-10T16:30"), Duration.ofHours(1)))
        .isEqualTo(at("2026-10-12T09:30"));
    assertThat(nationalDay.isWorkingDay(LocalDate.of(2026, 10, 1))).isFalse();
    assertThat(nationalDay.isWorkingDay(LocalDate.of(2026, 10, 10))).isTrue();
    assertThat(nationalDay.isWorkingDay(LocalDate.of(2026, 10, 17))).isFalse();
  }

  @Test
  void a_pause_over_a_holiday_costs_only_the_working_time_in_it() {
    // From 30 September 15:00 to 9 October 10:00: 2 h, a holiday, a day of 8 h, and 1 h.
    Pauses waiting = Pauses.NONE.and(at("2026-09-30T15:00"), at("2026-10-09T10:00"));
    Instant start = at("2026-09-30T14:00");
    assertThat(nationalDay.plus(start, Duration.ofHours(2), waiting))
        .contains(at("2026-10-09T11:00"));
    assertThat(nationalDay.workedBetween(start, at("2026-10-09T11:00"), waiting))
        .isEqualTo(Duration.ofHours(2));
    assertThat(nationalDay.workedBetween(start, at("2026-10-09T11:00")))
        .isEqualTo(Duration.ofHours(13));
  }

  @Test
  void a_pause_without_end_leaves_a_deadline_open_unless_it_came_before() {
    Pauses waiting = Pauses.NONE.and(at("2026-11-20T11:00"), null);
    assertThat(plain.plus(at("2026-11-20T10:00"), Duration.ofHours(2), waiting)).isEmpty();
    assertThat(plain.plus(at("2026-11-20T10:00"), Duration.ofHours(1), waiting))
        .contains(at("2026-11-20T11:00"));
    assertThat(plain.workedBetween(at("2026-11-20T10:00"), at("2026-11-27T10:00"), waiting))
        .isEqualTo(Duration.ofHours(1));
  }

  @Test
  void pauses_that_overlap_count_once() {
    Pauses pauses =
        Pauses.NONE
            .and(at("2026-11-20T11:00"), at("2026-11-20T13:00"))
            .and(at("2026-11-20T10:00"), at("2026-11-20T12:00"))
            .and(at("2026-11-20T15:00"), at("2026-11-20T15:00"));
    assertThat(pauses.spans())
        .containsExactly(new Pauses.Pause(at("2026-11-20T10:00"), at("2026-11-20T13:00")));
    assertThat(plain.plus(at("2026-11-20T09:00"), Duration.ofHours(2), pauses))
        .contains(at("2026-11-20T14:00"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Pauses.NONE.and(at("2026-11-20T12:00"), at("2026-11-20T11:00")))
        .withMessageContaining("before it begins");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-09-30, 1, 2026-10-08",
    "2026-09-30, 3, 2026-10-10", // the make-up Saturday counts
    "2026-09-30, 4, 2026-10-12",
    "2026-10-01, 0, 2026-10-08",
    "2026-10-01, 1, 2026-10-08",
    "2026-10-08, 0, 2026-10-08",
    "2026-10-08, -1, 2026-09-30",
    "2026-10-04, -1, 2026-09-30",
    "2026-12-31, 1, 2027-01-01",
    "2027-01-02, -2, 2026-12-31",
    "2026-09-30, 30, 2026-11-17",
  })
  void working_days_are_counted_over_holidays_and_new_year(
      LocalDate day, int count, LocalDate expected) {
    assertThat(nationalDay.plusWorkingDays(day, count)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-09-30T16:30, 1, 2026-10-08T16:30",
    "2026-09-30T20:00, 1, 2026-10-08T17:00", // after work: by closing time
    "2026-10-08T07:00, 1, 2026-10-09T09:00", // before work: when it opens
    "2026-10-03T11:00, 1, 2026-10-08T11:00",
    "2026-10-09T00:00, 1, 2026-10-10T09:00",
    "2026-10-09T11:00, -1, 2026-10-08T11:00",
    "2026-10-03T11:00, 0, 2026-10-08T09:00",
    "2026-10-08T11:00, 0, 2026-10-08T11:00",
  })
  void so_many_working_days_later_is_at_the_same_time_as_far_as_there_is_work_then(
      LocalDateTime start, int count, LocalDateTime expected) {
    assertThat(nationalDay.plusWorkingDays(at(start), count)).isEqualTo(at(expected));
  }

  @Test
  void at_midnight_yesterdays_late_shift_is_not_taken_for_todays() {
    WorkingCalendar late =
        WorkingCalendar.in(SHANGHAI).mondayToFriday(Shift.of("18:00", "00:00")).build();
    assertThat(late.plusWorkingDays(at("2026-11-17T00:00"), 1)).isEqualTo(at("2026-11-18T18:00"));
    assertThat(late.plus(at("2026-11-17T23:00"), Duration.ofHours(2)))
        .isEqualTo(at("2026-11-18T19:00"));
  }

  @Test
  void round_the_clock_working_time_is_plain_time() {
    WorkingCalendar always =
        WorkingCalendar.of(
            SHANGHAI,
            Map.of(
                DayOfWeek.MONDAY, List.of(Shift.wholeDay()),
                DayOfWeek.TUESDAY, List.of(Shift.wholeDay()),
                DayOfWeek.WEDNESDAY, List.of(Shift.wholeDay()),
                DayOfWeek.THURSDAY, List.of(Shift.wholeDay()),
                DayOfWeek.FRIDAY, List.of(Shift.wholeDay()),
                DayOfWeek.SATURDAY, List.of(Shift.of("00:00", "08:00"), Shift.of("08:00", "00:00")),
                DayOfWeek.SUNDAY, List.of(Shift.wholeDay())),
            List.of(),
            Map.of());
    Duration year = Duration.ofDays(365).plusNanos(7);
    Instant start = at("2026-11-20T16:30");
    assertThat(always.plus(start, year)).isEqualTo(start.plus(year));
    assertThat(always.workedBetween(start, start.plus(year))).isEqualTo(year);
    assertThat(always.nextOpening(start)).isEqualTo(start);
  }

  @Test
  void when_the_clocks_change_a_shift_is_as_long_as_it_really_is() {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    WorkingCalendar night =
        WorkingCalendar.in(berlin)
            .on(DayOfWeek.SUNDAY, Shift.of("00:00", "02:30"), Shift.of("02:30", "06:00"))
            .build();
    // 29 March 2026: 02:00 becomes 03:00. 25 October: 03:00 becomes 02:00.
    assertThat(workedOn(night, LocalDate.of(2026, 3, 22))).isEqualTo(Duration.ofHours(6));
    assertThat(workedOn(night, LocalDate.of(2026, 3, 29))).isEqualTo(Duration.ofHours(5));
    assertThat(workedOn(night, LocalDate.of(2026, 10, 25))).isEqualTo(Duration.ofHours(7));
    Instant midnight = LocalDate.of(2026, 3, 29).atStartOfDay(berlin).toInstant();
    assertThat(night.plus(midnight, Duration.ofHours(3)).atZone(berlin).toLocalDateTime())
        .isEqualTo("2026-03-29T04:00");
  }

  @Test
  void shifts_that_meet_in_a_skipped_hour_do_not_count_any_time_twice() {
    WorkingCalendar night =
        WorkingCalendar.in(ZoneId.of("Europe/Berlin"))
            .on(DayOfWeek.SUNDAY, Shift.of("01:00", "02:30"), Shift.of("03:00", "05:00"))
            .build();
    assertThat(workedOn(night, LocalDate.of(2026, 3, 29))).isEqualTo(Duration.ofHours(3));
  }

  @Test
  void a_local_day_that_never_was_is_not_worked() {
    ZoneId apia = ZoneId.of("Pacific/Apia"); // had no 30 December 2011
    WorkingCalendar samoa = WorkingCalendar.in(apia).mondayToFriday(NINE_TO_FIVE).build();
    assertThat(samoa.isWorkingDay(LocalDate.of(2011, 12, 30))).isFalse();
    assertThat(samoa.plusWorkingDays(LocalDate.of(2011, 12, 29), 1)).isEqualTo("2012-01-02");
  }

  @Test
  void a_calendar_with_no_work_in_it_is_refused() {
    assertThatExceptionOfType(WorkingCalendarException.class)
        .isThrownBy(() -> WorkingCalendar.in(SHANGHAI).on(SATURDAY).build())
        .withMessage("week: has no working time; give at least one weekday a shift");
  }

  @Test
  void shifts_that_overlap_are_refused_and_named() {
    assertThatExceptionOfType(WorkingCalendarException.class)
        .isThrownBy(
            () ->
                WorkingCalendar.in(SHANGHAI)
                    .on(SATURDAY, Shift.of("12:30", "17:00"), Shift.of("09:00", "13:00"))
                    .build())
        .withMessageContaining("week.SATURDAY: the shifts 09:00–13:00 and 12:30–17:00 overlap");
    assertThatExceptionOfType(WorkingCalendarException.class)
        .isThrownBy(
            () ->
                WorkingCalendar.in(SHANGHAI)
                    .mondayToFriday(NINE_TO_FIVE)
                    .makeUp(LocalDate.of(2026, 10, 10), NINE_TO_FIVE, Shift.wholeDay())
                    .build())
        .satisfies(it -> assertThat(it.field()).isEqualTo("makeUpDays.2026-10-10"));
  }

  @Test
  void a_day_both_off_and_made_up_or_made_up_without_shifts_is_refused() {
    LocalDate day = LocalDate.of(2026, 10, 10);
    WorkingCalendarBuilder builder =
        WorkingCalendar.in(SHANGHAI).mondayToFriday(NINE_TO_FIVE).off(day);
    assertThatExceptionOfType(WorkingCalendarException.class)
        .isThrownBy(() -> builder.makeUp(day, NINE_TO_FIVE).build())
        .withMessageContaining("makeUpDays.2026-10-10: is also given as a day off");
    assertThatExceptionOfType(WorkingCalendarException.class)
        .isThrownBy(() -> builder.makeUp(day).build())
        .withMessageContaining("has no shifts");
  }

  @Test
  void a_shift_that_ends_before_it_starts_is_refused_with_the_way_to_write_it() {
    assertThatExceptionOfType(WorkingCalendarException.class)
        .isThrownBy(() -> Shift.of("22:00", "06:00"))
        .withMessageContaining("22:00 to 00:00 and 00:00 to 06:00 of the next day");
    assertThatExceptionOfType(WorkingCalendarException.class)
        .isThrownBy(() -> Shift.of("09:00", "09:00"));
  }

  @Test
  void what_cannot_be_reckoned_is_refused_in_words() {
    Instant now = at("2026-11-20T16:30");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> plain.plus(now, Duration.ofHours(-1)))
        .withMessageContaining("PT-1H is not a time to add");
    for (Instant far :
        new Instant[] {Instant.MIN, Instant.MAX, Instant.parse("1850-01-01T00:00:00Z")}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> plain.nextOpening(far))
          .withMessageContaining("known from 1900 to 2200 only");
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> plain.plus(now, Duration.ofDays(365 * 100)))
        .withMessageContaining("known from 1900 to 2200 only");
  }

  private static Duration workedOn(WorkingCalendar calendar, LocalDate day) {
    return calendar.workedBetween(
        day.atStartOfDay(calendar.zone()).toInstant(),
        day.plusDays(1).atStartOfDay(calendar.zone()).toInstant());
  }

  private static Instant at(String local) {
    return at(LocalDateTime.parse(local));
  }

  private static Instant at(LocalDateTime local) {
    return local.atZone(SHANGHAI).toInstant();
  }
}
