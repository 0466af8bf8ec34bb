package lidao.reminder.occasion;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import lidao.calendar.Adjustment;
import lidao.calendar.CalendarKind;
import lidao.calendar.Occurrence;
import lidao.calendar.Recurrence;
import lidao.contract.customers.CustomerProfile;
import lidao.contract.customers.Relation;
import lidao.reminder.house.ReminderSettings;
import lidao.reminder.house.SendingWindow;
import lidao.reminder.house.TimeZones;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When each of a customer's occasions comes round next, today included. */
@Component
class NextOccasions {

  /**
   * An occasion's next day.
   *
   * @param honouree whose birthday; absent for a festival
   * @param said the date as the customer said it, in words
   * @param year in the occasion's own calendar
   * @param lunarDate in Chinese
   * @param adjustments the rules that moved the day
   * @param because these rules in words
   * @param dueAt when the greeting may go out
   */
  record Next(
      Occasion occasion,
      @Nullable UUID honoureeId,
      @Nullable String honouree,
      @Nullable Relation relation,
      @Nullable String said,
      CalendarKind calendar,
      int year,
      LocalDate date,
      String weekday,
      @Nullable String lunarDate,
      List<Adjustment> adjustments,
      @Nullable String because,
      String timeZone,
      Instant dueAt) {}

  private final TimeZones zones;
  private final Clock clock;
  private final SendingWindow window;

  NextOccasions(TimeZones zones, Clock clock, ReminderSettings settings) {
    this.zones = zones;
    this.clock = clock;
    this.window = settings.sendingWindow();
  }

  /** In the order they come. */
  List<Next> of(CustomerProfile profile, Locale reader) {
    String zone = zones.of(profile);
    List<Next> next = new ArrayList<>();
    for (KeptBirthday birthday : TwoBirthdays.of(profile, zone)) {
      add(next, Occasion.BIRTHDAY, birthday.date().recurring(), birthday, zone, reader);
    }
    if (!profile.deceased()) {
      for (Occasion festival : Occasion.FESTIVALS) {
        add(next, festival, festival.festival(), null, zone, reader);
      }
    }
    next.sort(Comparator.comparing(Next::date));
    return next;
  }

  private void add(
      List<Next> next,
      Occasion occasion,
      Recurrence recurrence,
      @Nullable KeptBirthday birthday,
      String zone,
      Locale reader) {
    LocalDate today = clock.instant().atZone(ZoneId.of(zone)).toLocalDate();
    recurrence
        .nextOnOrAfter(today)
        .ifPresent(found -> next.add(next(occasion, found, birthday, zone, reader)));
  }

  private Next next(
      Occasion occasion,
      Occurrence found,
      @Nullable KeptBirthday birthday,
      String zone,
      Locale reader) {
    return new Next(
        occasion,
        birthday == null ? null : birthday.honoureeId(),
        birthday == null ? null : birthday.name(),
        birthday == null ? null : birthday.relation(),
        birthday == null ? null : Rules.said(birthday.said(), reader),
        found.calendar(),
        found.year(),
        found.date(),
        Rules.weekday(found.date(), reader),
        Rules.lunar(found.date(), reader),
        found.adjustments(),
        found.exact() ? null : Rules.because(found.adjustments(), reader),
        zone,
        window.opening(found.date(), ZoneId.of(zone)));
  }
}
