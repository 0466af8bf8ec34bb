package lidao.reminder.care;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import lidao.chassis.http.Conflict;
import lidao.chassis.http.InvalidInput;
import lidao.chassis.http.NotFound;
import lidao.chassis.http.Sentence;
import lidao.contract.customers.CustomerProfile;
import lidao.profiles.Profiles;
import lidao.reminder.gift.Gifts;
import lidao.reminder.house.House;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Somebody has done a step, or passes it over; its alert goes. Within the caller's transaction. */
@Component
class ConcludeCareStep {

  private final CareSteps steps;
  private final CareAlerts alerts;
  private final Gifts gifts;
  private final Profiles profiles;
  private final House house;
  private final Clock clock;

  ConcludeCareStep(
      CareSteps steps,
      CareAlerts alerts,
      Gifts gifts,
      Profiles profiles,
      House house,
      Clock clock) {
    this.steps = steps;
    this.alerts = alerts;
    this.gifts = gifts;
    this.profiles = profiles;
    this.house = house;
    this.clock = clock;
  }

  /** Done, with what was given; what the giver was warned of is kept. */
  CareStep done(UUID id, @Nullable String gift, @Nullable String note, String by, Locale reader) {
    CareStep step = due(id);
    List<String> warnings = gift == null ? List.of() : warnings(step, gift, reader);
    steps.conclude(id, CareStep.State.DONE, null, gift, warnings, note, by, clock.instant());
    return concluded(step);
  }

  /** Passed over, because whoever knows the customer thinks it better. */
  CareStep pass(UUID id, @Nullable String note, String by) {
    CareStep step = due(id);
    steps.conclude(
        id, CareStep.State.PASSED, CareStep.BY_STAFF, null, List.of(), note, by, clock.instant());
    return concluded(step);
  }

  /** What may be given, with what is to be known of it. */
  List<Gifts.Offer> offers(CareStep step, Locale reader) {
    requireGift(step, "gift");
    return gifts.offers(recipient(step), reader);
  }

  private List<String> warnings(CareStep step, String code, Locale reader) {
    requireGift(step, "gift");
    Gifts.Kept gift =
        gifts
            .find(code)
            .orElseThrow(() -> InvalidInput.field("gift", "is not in the catalogue; see /gifts"));
    Gifts.Recipient to = recipient(step);
    gifts
        .objection(gift.gift(), to)
        .ifPresent(
            reason -> {
              throw InvalidInput.field("gift", reason);
            });
    return gifts.offer(gift, to, reader).warnings();
  }

  private Gifts.Recipient recipient(CareStep step) {
    CustomerProfile profile =
        profiles
            .find(step.customerId())
            .orElseThrow(() -> new NotFound("customer", step.customerId()));
    if (profile.official()) {
      throw new Conflict("The customer is an official, who may not be given gifts");
    }
    String country = profile.country();
    return new Gifts.Recipient(
        (country == null ? house.country() : country).toUpperCase(Locale.ROOT),
        step.occasion().name(),
        profile.tier(),
        step.giftLimit());
  }

  private static void requireGift(CareStep step, String field) {
    if (step.step() != Step.GIFT) {
      throw InvalidInput.field(
          field, Sentence.of("is for a GIFT step; this one is {0}", step.step()));
    }
  }

  private CareStep due(UUID id) {
    CareStep step = steps.findForChange(id).orElseThrow(() -> new NotFound("care step", id));
    if (step.state() != CareStep.State.DUE) {
      throw new Conflict(
          Sentence.of("It is {0} already; only what is DUE can be concluded", step.state()));
    }
    return step;
  }

  private CareStep concluded(CareStep step) {
    alerts.over(List.of(step));
    return steps.find(step.id()).orElseThrow(() -> new NotFound("care step", step.id()));
  }
}
