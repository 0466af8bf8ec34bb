package lidao.reminder.workingtime;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lidao.chassis.time.Tick;
import lidao.contract.alerts.AlertSeverity;
import lidao.reminder.letter.Alerts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * From 1 December on, when the State Council has usually announced the coming year's holidays, asks
 * operators once for each calendar that lacks them. A calendar without any holidays needs none.
 */
@Component
class WatchAnnouncements implements Tick, CalendarListener {

  private static final int YEARS_TO_CLEAR = 3;

  private final WorkingCalendars calendars;
  private final Alerts alerts;
  private final TransactionTemplate transaction;
  private final Clock clock;

  WatchAnnouncements(
      WorkingCalendars calendars, Alerts alerts, TransactionTemplate transaction, Clock clock) {
    this.calendars = calendars;
    this.alerts = alerts;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "announcements";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  public void run() {
    List<Alerts.Call> calls = new ArrayList<>();
    for (WorkingCalendars.Kept kept : calendars.all()) {
      int year = yearNeeded(kept.data());
      LocalDate until = kept.data().announcedUntil();
      if (!kept.data().daysOff().isEmpty()
          && until.isBefore(LocalDate.of(year, Month.DECEMBER, 31))) {
        calls.add(call(kept.id(), year, until));
      }
    }
    transaction.executeWithoutResult(status -> alerts.raise(calls));
  }

  @Override
  public void changed(String calendarId) {
    calendars
        .find(calendarId)
        .ifPresent(
            kept -> {
              LocalDate next = kept.data().announcedUntil().plusDays(1);
              List<String> known = new ArrayList<>();
              for (int back = 1; back <= YEARS_TO_CLEAR; back++) {
                known.add(cause(calendarId, next.getYear() - back));
              }
              alerts.clear(known);
            });
  }

  private int yearNeeded(CalendarData calendar) {
    LocalDate today = clock.instant().atZone(ZoneId.of(calendar.timeZone())).toLocalDate();
    return today.getMonth() == Month.DECEMBER ? today.getYear() + 1 : today.getYear();
  }

  private static Alerts.Call call(String calendar, int year, LocalDate until) {
    return new Alerts.Call(
        cause(calendar, year),
        AlertSeverity.WARNING,
        "calendar.unannounced",
        Map.of(
            "calendar", calendar,
            "year", Integer.toString(year),
            "announcedUntil", until.toString()),
        null,
        null,
        "operator");
  }

  private static String cause(String calendar, int year) {
    return "calendar/" + calendar + "/" + year + "/unannounced";
  }
}
