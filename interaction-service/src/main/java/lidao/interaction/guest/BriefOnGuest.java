package lidao.interaction.guest;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import lidao.chassis.http.NotFound;
import lidao.contract.customers.CustomerProfile;
import lidao.profiles.Profiles;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Puts a guest's brief together: profile, contacts, open complaints. */
@Component
class BriefOnGuest {

  private static final int LAST_CONTACTS = 3;
  private static final int NEXT_BOOKINGS = 3;

  private final Profiles profiles;
  private final GuestRecord record;
  private final Clock clock;
  private final ZoneId houseZone;

  BriefOnGuest(
      Profiles profiles,
      GuestRecord record,
      Clock clock,
      @Value("${lidao.house.time-zone:Asia/Shanghai}") ZoneId houseZone) {
    this.profiles = profiles;
    this.record = record;
    this.clock = clock;
    this.houseZone = houseZone;
  }

  /** The brief; {@link NotFound} while no profile of the guest has arrived. */
  GuestBrief brief(UUID asked) {
    CustomerProfile profile = profiles.find(asked).orElseThrow(() -> new NotFound("guest", asked));
    UUID customerId = profile.customerId();
    GuestRecord.Summary summary = record.summary(customerId);
    Instant seen = summary.lastSeenAt();
    return new GuestBrief(
        customerId,
        profile.name(),
        profile.salutation() == null ? profile.name() : profile.salutation(),
        profile.organisation(),
        profile.language(),
        profile.tier(),
        profile.deceased(),
        profile.bereavedOn(),
        profile.official(),
        summary.contacts(),
        record.lastVisit(customerId).orElse(null),
        seen,
        seen == null ? null : daysSince(seen, zone(profile.timeZone())),
        record.last(customerId, LAST_CONTACTS),
        record.booked(customerId, LocalDate.ofInstant(clock.instant(), houseZone), NEXT_BOOKINGS),
        record.openComplaints(customerId));
  }

  private long daysSince(Instant seen, ZoneId zone) {
    return ChronoUnit.DAYS.between(
        LocalDate.ofInstant(seen, zone), LocalDate.ofInstant(clock.instant(), zone));
  }

  private ZoneId zone(@Nullable String name) {
    try {
      return name == null ? houseZone : ZoneId.of(name);
    } catch (DateTimeException e) {
      return houseZone;
    }
  }
}
