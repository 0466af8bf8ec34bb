package lidao.reminder.occasion;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import lidao.contract.customers.Tier;
import lidao.reminder.house.ReminderSettings;
import lidao.reminder.house.SendingWindow;
import org.jspecify.annotations.Nullable;

/**
 * When an occasion's greeting may go out: its own terms, and the house's where it has none.
 *
 * @param latenessDays whole days after the day on which it may still go out
 * @param callDays days after that in which staff are asked to call instead
 */
record Terms(SendingWindow window, int latenessDays, int callDays, CarePlan care) {

  private static final int DAYS_TO_CALL_FOR_A_PERSON = 7;

  static Terms of(OccasionData data, ReminderSettings settings) {
    boolean everybody = data.whose() == Whose.HOUSEHOLD;
    Integer lateness = data.latenessDays();
    Integer calls = data.callDays();
    int usual = everybody ? settings.lateness().festival() : settings.lateness().birthday();
    // A person's day missed by days is worth a call; a festival is everybody's, and over.
    int usualCalls = everybody ? 0 : DAYS_TO_CALL_FOR_A_PERSON;
    String window = data.window();
    return new Terms(
        window == null ? settings.sendingWindow() : SendingWindow.parse(window),
        lateness == null ? usual : lateness,
        calls == null ? usualCalls : calls,
        data.plan());
  }

  Instant opening(LocalDate day, ZoneId zone) {
    return window.opening(day, zone);
  }

  Instant lastMoment(LocalDate day, ZoneId zone) {
    return window.closing(day.plusDays(latenessDays), zone);
  }

  @Nullable Instant callUntil(LocalDate day, ZoneId zone) {
    return callDays == 0 ? null : lastMoment(day, zone).plus(Duration.ofDays(callDays));
  }

  /** When the care plan sets to work; null where there is nothing to do. */
  @Nullable Instant firstStep(LocalDate day, ZoneId zone, @Nullable Tier tier) {
    Integer lead = care.of(tier).first();
    return lead == null ? null : opening(day.minusDays(lead), zone);
  }
}
