package lidao.reminder.greeting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import lidao.contract.customers.Channel;
import lidao.contract.customers.Consent;
import lidao.contract.customers.CustomerProfile;
import lidao.contract.customers.CustomerProfile.ContactPoint;
import lidao.contract.customers.CustomerProfile.Honouree;
import lidao.contract.customers.CustomerProfile.Household;
import lidao.contract.customers.Purpose;
import lidao.reminder.house.ReminderSettings;
import lidao.reminder.house.SendingWindow;
import lidao.reminder.letter.Decision;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether a message may go to a customer now: asked at the moment of sending, not of planning. */
@Component
public class GreetingPolicy {

  private static final int MONTHS_OF_MOURNING = 12;
  // A birthday missed by days is worth a call; one missed by weeks is better passed over.
  private static final Duration WORTH_A_CALL = Duration.ofDays(7);

  private final ReminderSettings settings;
  private final SendingWindow window;

  GreetingPolicy(ReminderSettings settings) {
    this.settings = settings;
    this.window = settings.sendingWindow();
  }

  /** What speaks against sending; empty when nothing does. */
  Optional<Decision> objection(
      DueOccurrence due,
      boolean repeated,
      @Nullable CustomerProfile profile,
      ZoneId zone,
      Instant now) {
    if (profile == null) {
      return Optional.of(new Decision.Skip(Reasons.ERASED));
    }
    if (profile.deceased() || isHonoureeDeceased(due, profile)) {
      return Optional.of(new Decision.Skip(Reasons.DECEASED));
    }
    if (repeated) {
      return Optional.of(new Decision.Skip(Reasons.ALREADY_GREETED));
    }
    boolean festive = due.occasion().isFestival();
    if (festive && isBereaved(profile, now.atZone(zone).toLocalDate())) {
      return Optional.of(new Decision.Skip(Reasons.BEREAVED));
    }
    if (!mayWrite(profile, Purpose.GREETING)) {
      return Optional.of(new Decision.Skip(Reasons.NO_CONSENT));
    }
    Optional<Decision> untimely = untimely(due.lastMoment(), zone, now);
    if (untimely.isPresent() && untimely.get() instanceof Decision.CallTask call) {
      boolean worthACall = !festive && now.isBefore(due.lastMoment().plus(WORTH_A_CALL));
      return Optional.of(worthACall ? call : new Decision.Skip(call.reason()));
    }
    if (address(profile).isEmpty()) {
      return Optional.of(new Decision.CallTask(Reasons.NO_ADDRESS));
    }
    return untimely;
  }

  /** Held until the window opens; a call task when that comes too late. */
  public Optional<Decision> untimely(Instant lastMoment, ZoneId zone, Instant now) {
    Instant open = window.nextOpen(now, zone);
    if (open.isAfter(lastMoment)) {
      return Optional.of(new Decision.CallTask(Reasons.TOO_LATE));
    }
    return open.equals(now) ? Optional.empty() : Optional.of(new Decision.Hold(open));
  }

  /** Whether the customer may be written to by e-mail: the latest word counts. */
  public boolean mayWrite(CustomerProfile profile, Purpose purpose) {
    return profile.consents().stream()
        .filter(c -> c.channel() == Channel.EMAIL && c.purpose() == purpose)
        .max(Comparator.comparing(Consent::since, Comparator.nullsFirst(Comparator.naturalOrder())))
        .map(Consent::granted)
        .orElse(!settings.consentNeeded());
  }

  /** The preferred e-mail address. */
  public Optional<String> address(CustomerProfile profile) {
    return profile.contactPoints().stream()
        .filter(point -> point.channel() == Channel.EMAIL)
        .map(ContactPoint::value)
        .findFirst();
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
