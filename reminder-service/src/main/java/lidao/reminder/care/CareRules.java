package lidao.reminder.care;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lidao.contract.customers.CustomerProfile;
import lidao.messaging.outbox.UuidV7;
import lidao.reminder.occasion.CarePlan;
import org.jspecify.annotations.Nullable;

/**
 * What should stand in the care plan of one occasion now. Booked for the day: staff prepare. Not
 * booked: a gift goes out, but never to an official. Nothing festive in a house of mourning.
 *
 * @param booking of the household for the day; null where there is none
 */
record CareRules(
    PlannedOccasion of,
    CustomerProfile profile,
    CarePlan.Lead lead,
    @Nullable UUID booking,
    Instant now) {

  private static final int MONTHS_OF_MOURNING = 12;

  private record Wanted(CareStep.State state, @Nullable String reason) {
    static Wanted due() {
      return new Wanted(CareStep.State.DUE, null);
    }

    static Wanted not(String reason) {
      return new Wanted(CareStep.State.CANCELLED, reason);
    }
  }

  /** When the next step that is not reached yet will be; null when none is left. */
  @Nullable Instant nextStep() {
    Instant next = null;
    for (Step step : Step.values()) {
      Integer days = step.lead(lead);
      Instant at = days == null ? null : of.before(days);
      if (at != null && at.isAfter(now) && (next == null || at.isBefore(next))) {
        next = at;
      }
    }
    return next;
  }

  /** The steps that are to stand otherwise than they do. */
  List<CareStep> changes(List<CareStep> standing) {
    List<CareStep> changes = new ArrayList<>();
    for (Step step : Step.values()) {
      Integer days = step.lead(lead);
      CareStep stands = standing.stream().filter(s -> s.step() == step).findFirst().orElse(null);
      Wanted wanted = wanted(step, days);
      if (stands == null ? isWorthARow(step, wanted) : differs(stands, wanted)) {
        LocalDate dueOn =
            days != null || stands == null
                ? of.date().minusDays(days == null ? 0 : days)
                : stands.dueOn();
        changes.add(step(step, dueOn, stands, wanted));
      }
    }
    return changes;
  }

  private Wanted wanted(Step step, @Nullable Integer days) {
    if (days == null) {
      return Wanted.not(CareStep.NOT_ASKED_FOR);
    }
    if (of.before(days).isAfter(now)) {
      return Wanted.not(CareStep.NOT_YET);
    }
    if (isBereaved()) {
      return Wanted.not(CareStep.BEREAVED);
    }
    return switch (step) {
      case PREPARE -> booking == null ? Wanted.not(CareStep.NOT_BOOKED) : Wanted.due();
      case GIFT -> {
        if (profile.official()) {
          yield Wanted.not(CareStep.OFFICIAL);
        }
        yield booking == null ? Wanted.due() : Wanted.not(CareStep.BOOKED);
      }
      case VISIT -> Wanted.due();
    };
  }

  // That it is not time yet, or that nobody has booked, is the rule.
  private static boolean isWorthARow(Step step, Wanted wanted) {
    return !CareStep.NOT_ASKED_FOR.equals(wanted.reason())
        && !CareStep.NOT_YET.equals(wanted.reason())
        && (step != Step.PREPARE || wanted.state() == CareStep.State.DUE);
  }

  private boolean differs(CareStep stands, Wanted wanted) {
    return switch (stands.state()) {
      case DONE, PASSED -> false;
      case DUE, CANCELLED ->
          stands.state() != wanted.state()
              || !Objects.equals(stands.reason(), wanted.reason())
              || !stands.date().equals(of.date());
    };
  }

  private CareStep step(Step step, LocalDate dueOn, @Nullable CareStep stands, Wanted wanted) {
    return new CareStep(
        stands == null ? UuidV7.next() : stands.id(),
        of.id(),
        step,
        of.customerId(),
        // A customer without a household is one of their own.
        of.customerId().equals(of.householdId()) ? null : of.householdId(),
        of.occasion(),
        of.date(),
        of.timeZone(),
        dueOn,
        wanted.state(),
        wanted.reason(),
        step == Step.PREPARE ? booking : null,
        step == Step.GIFT ? lead.giftLimit() : null,
        null,
        List.of(),
        null,
        null,
        null);
  }

  private boolean isBereaved() {
    LocalDate death = profile.bereavedOn();
    LocalDate today = now.atZone(ZoneId.of(of.timeZone())).toLocalDate();
    return of.festive() && death != null && today.isBefore(death.plusMonths(MONTHS_OF_MOURNING));
  }
}
