package lidao.reminder.occasion;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import lidao.calendar.Adjustment;
import lidao.contract.customers.CustomerProfile;
import lidao.contract.customers.Relation;
import lidao.reminder.house.House;
import lidao.reminder.house.ReminderSettings;
import lidao.reminder.house.TimeZones;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When each of a customer's occasions comes round next, today included. */
@Component
class NextOccasions {

  /**
   * An occasion's next day.
   *
   * @param name what the occasion is called, in the reader's language
   * @param honouree whose birthday; absent for a festival
   * @param said the date as the customer said it, in words
   * @param calendar SOLAR, LUNAR or TABLE
   * @param year in the occasion's own calendar
   * @param lunarDate in Chinese
   * @param adjustments the rules that moved the day
   * @param because these rules in words
   * @param dueAt when the greeting may go out
   */
  record Next(
      Occasion occasion,
      String name,
      @Nullable UUID honoureeId,
      @Nullable String honouree,
      @Nullable Relation relation,
      @Nullable String said,
      String calendar,
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
  private final Occasions occasions;
  private final KeptDays keptDays;
  private final ReminderSettings settings;
  private final House house;

  NextOccasions(
      TimeZones zones,
      Clock clock,
      Occasions occasions,
      KeptDays keptDays,
      ReminderSettings settings,
      House house) {
    this.zones = zones;
    this.clock = clock;
    this.occasions = occasions;
    this.keptDays = keptDays;
    this.settings = settings;
    this.house = house;
  }

  /** In the order they come. */
  List<Next> of(CustomerProfile profile, Locale reader) {
    if (profile.deceased()) {
      return List.of();
    }
    String zone = zones.of(profile);
    LocalDate today = clock.instant().atZone(ZoneId.of(zone)).toLocalDate();
    Map<String, Occasions.Kept> kept = occasions.active();
    kept.values().removeIf(occasion -> !appliesTo(profile, occasion));
    List<Next> next = new ArrayList<>();
    List<KeptDay> days = new ArrayList<>(TwoBirthdays.of(profile, zone));
    days.addAll(keptDays.own(profile.customerId()));
    for (KeptDay day : days) {
      Occasions.Kept of = kept.get(day.laidDownAs());
      if (of != null) {
        day.date()
            .recurring(of.data().skip())
            .nextOnOrAfter(today)
            .map(DayRule.Falls::of)
            .ifPresent(falls -> next.add(next(of, day.occasion(), falls, day, zone, reader)));
      }
    }
    HouseholdDay.next(kept.values(), today, 1, settings)
        .forEach(
            day ->
                next.add(
                    next(
                        day.occasion(),
                        Occasion.valueOf(day.occasion().code()),
                        day.falls(),
                        null,
                        zone,
                        reader)));
    next.sort(Comparator.comparing(Next::date));
    return next;
  }

  private boolean appliesTo(CustomerProfile profile, Occasions.Kept occasion) {
    String country = profile.country();
    return occasion
        .data()
        .appliesTo(
            profile.tier(), (country == null ? house.country() : country).toUpperCase(Locale.ROOT));
  }

  private Next next(
      Occasions.Kept of,
      Occasion occasion,
      DayRule.Falls falls,
      @Nullable KeptDay day,
      String zone,
      Locale reader) {
    boolean birthday = day != null && occasion.isBirthday();
    return new Next(
        occasion,
        of.data().name().in(reader),
        birthday ? day.honoureeId() : null,
        birthday ? day.name() : null,
        birthday ? day.relation() : null,
        day == null ? null : Rules.said(day.said(), reader),
        falls.calendar(),
        falls.year(),
        falls.date(),
        Rules.weekday(falls.date(), reader),
        Rules.lunar(falls.date(), reader),
        falls.adjustments(),
        falls.adjustments().isEmpty() ? null : Rules.because(falls.adjustments(), reader),
        zone,
        Terms.of(of.data(), settings).opening(falls.date(), ZoneId.of(zone)));
  }
}
