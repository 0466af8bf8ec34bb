package lidao.reminder.letter;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lidao.contract.customers.Channel;
import lidao.contract.customers.Consent;
import lidao.contract.customers.CustomerProfile;
import lidao.contract.customers.CustomerProfile.ContactPoint;
import lidao.contract.customers.Purpose;
import lidao.reminder.house.ReminderSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * By which channel a customer may be written to: the customer's order, the house's carriers,
 * consent.
 */
@Component
public class Reach {

  /** Whether there is a way, and which. */
  public sealed interface Way {

    /**
     * There is.
     *
     * @param another whether another channel is left should this one refuse for good
     */
    record Open(ContactPoint to, boolean another) implements Way {}

    /** The customer wants no such message by any channel there is an address for. */
    record NoConsent() implements Way {}

    /** There is no address that a carrier of ours can reach. */
    record NoAddress() implements Way {}
  }

  private final Channels channels;
  private final ReminderSettings settings;

  Reach(Channels channels, ReminderSettings settings) {
    this.channels = channels;
    this.settings = settings;
  }

  /**
   * The preferred way.
   *
   * @param refused channels that have refused this letter for good
   * @param unsubscribed since when the customer wants none by a channel; the profile may not know
   *     yet
   */
  public Way way(
      CustomerProfile profile,
      Purpose purpose,
      Set<Channel> refused,
      Map<Channel, Instant> unsubscribed) {
    List<ContactPoint> reachable =
        profile.contactPoints().stream()
            .filter(
                point -> channels.carries(point.channel()) && !refused.contains(point.channel()))
            .toList();
    if (reachable.isEmpty()) {
      return new Way.NoAddress();
    }
    List<ContactPoint> allowed =
        reachable.stream()
            .filter(
                point ->
                    mayWrite(profile, point.channel(), purpose, unsubscribed.get(point.channel())))
            .toList();
    if (allowed.isEmpty()) {
      return new Way.NoConsent();
    }
    ContactPoint first = allowed.get(0);
    boolean another = allowed.stream().anyMatch(point -> point.channel() != first.channel());
    return new Way.Open(first, another);
  }

  /** The latest word counts; without one the house's rule does. */
  private boolean mayWrite(
      CustomerProfile profile, Channel channel, Purpose purpose, @Nullable Instant unsubscribed) {
    Stream<Consent> said =
        profile.consents().stream().filter(c -> c.channel() == channel && c.purpose() == purpose);
    Optional<Consent> last =
        said.max(
            Comparator.comparing(Consent::since, Comparator.nullsFirst(Comparator.naturalOrder())));
    if (unsubscribed != null) {
      return last.filter(Consent::granted)
          .map(Consent::since)
          .filter(since -> since.isAfter(unsubscribed))
          .isPresent();
    }
    return last.map(Consent::granted).orElse(!settings.consentNeeded());
  }
}
