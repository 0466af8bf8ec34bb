package lidao.reminder.greeting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import lidao.contract.customers.CustomerProfile;
import lidao.contract.customers.CustomerProfile.Honouree;
import lidao.contract.customers.CustomerProfile.Household;
import lidao.reminder.house.ReminderSettings;
import lidao.reminder.house.SendingWindow;
import lidao.reminder.letter.Decision;
import lidao.reminder.letter.Reach;
import org.springframework.stereotype.Component;

/** Whether a message may go to a customer now: asked at the moment of sending, not of planning. */
@Component
public class GreetingPolicy {

  private static final int MONTHS_OF_MOURNING = 12;

  private final FrequencyCap cap;
  private final SendingWindow window;

  GreetingPolicy(FrequencyCap cap, ReminderSettings settings) {
    this.cap = cap;
    this.window = settings.sendingWindow();
  }

  /** What speaks against sending; empty when nothing does. The first reason counts. */
  Optional<Decision> objection(
      DueOccurrence due, CustomerProfile profile, Circumstances.Of around, Reach.Way way) {
    if (profile.deceased() || isHonoureeDeceased(due, profile)) {
      return Optional.of(new Decision.Skip(Reasons.DECEASED));
    }
    if (around.repeated()) {
      return Optional.of(new Decision.Skip(Reasons.ALREADY_GREETED));
    }
    if (due.festive() && isBereaved(profile, around.now().atZone(around.zone()).toLocalDate())) {
      return Optional.of(new Decision.Skip(Reasons.BEREAVED));
    }
    if (around.grieved()) {
      return Optional.of(new Decision.Skip(Reasons.GRAVE_COMPLAINT));
    }
    if (way instanceof Reach.Way.NoConsent) {
      return Optional.of(new Decision.Skip(Reasons.NO_CONSENT));
    }
    if (cap.isReached(around.recent())) {
      return Optional.of(new Decision.Skip(Reasons.FREQUENCY_CAP));
    }
    return timeAndPlace(due, around, way);
  }

  private Optional<Decision> timeAndPlace(
      DueOccurrence due, Circumstances.Of around, Reach.Way way) {
    Optional<Decision> untimely =
        untimely(due.window(), due.lastMoment(), around.zone(), around.now());
    if (untimely.isPresent() && untimely.get() instanceof Decision.CallTask call) {
      Instant until = due.callUntil();
      boolean worthACall = until != null && around.now().isBefore(until);
      return Optional.of(worthACall ? call : new Decision.Skip(call.reason()));
    }
    if (way instanceof Reach.Way.NoAddress) {
      return Optional.of(
          due.householdId() != null
              ? new Decision.Skip(Reasons.NO_ADDRESS)
              : new Decision.CallTask(Reasons.NO_ADDRESS));
    }
    return untimely;
  }

  /** Held until the window opens; a call task when that comes too late. */
  public Optional<Decision> untimely(Instant lastMoment, ZoneId zone, Instant now) {
    return untimely(window, lastMoment, zone, now);
  }

  private static Optional<Decision> untimely(
      SendingWindow window, Instant lastMoment, ZoneId zone, Instant now) {
    Instant open = window.nextOpen(now, zone);
    if (open.isAfter(lastMoment)) {
      return Optional.of(new Decision.CallTask(Reasons.TOO_LATE));
    }
    return open.equals(now)
        ? Optional.empty()
        : Optional.of(new Decision.Hold(open, Reasons.QUIET_HOURS));
  }

  /** How to address the customer. */
  public static String addressee(CustomerProfile profile) {
    String salutation = profile.salutation();
    return salutation == null || salutation.isBlank() ? profile.name() : salutation;
  }

  private static boolean isBereaved(CustomerProfile profile, LocalDate today) {
    LocalDate death = profile.bereavedOn();
    return death != null && today.isBefore(death.plusMonths(MONTHS_OF_MOURNING));
  }

  private static boolean isHonoureeDeceased(DueOccurrence due, CustomerProfile profile) {
    Household household = profile.household();
    return household != null
        && due.birthday().honoureeId() != null
        && household.honourees().stream()
            .filter(h -> h.honoureeId().equals(due.birthday().honoureeId()))
            .anyMatch(Honouree::deceased);
  }
}
