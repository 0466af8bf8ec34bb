package lidao.reminder.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import lidao.calendar.WorkingCalendar;
import lidao.reminder.workingtime.WorkingCalendars;

/**
 * When a customer is asked.
 *
 * @param opening the first of the day
 * @param provisional the holidays of that year are not announced yet
 */
record FollowUpMoment(LocalDate day, Instant opening, boolean provisional) {

  /** So many working days after a complaint was resolved. */
  static FollowUpMoment after(
      Instant resolvedAt, int workingDays, WorkingCalendars.Standard standard) {
    WorkingCalendar calendar = standard.calendar();
    ZoneId zone = calendar.zone();
    LocalDate day = calendar.plusWorkingDays(resolvedAt.atZone(zone).toLocalDate(), workingDays);
    return new FollowUpMoment(
        day,
        calendar.nextOpening(day.atStartOfDay(zone).toInstant()),
        day.isAfter(standard.announcedUntil()));
  }
}
