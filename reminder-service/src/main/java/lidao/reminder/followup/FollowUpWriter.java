package lidao.reminder.followup;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lidao.contract.customers.Channel;
import lidao.contract.customers.CustomerProfile;
import lidao.contract.customers.Purpose;
import lidao.profiles.Profiles;
import lidao.reminder.consent.Unsubscriptions;
import lidao.reminder.greeting.GreetingPolicy;
import lidao.reminder.greeting.Reasons;
import lidao.reminder.house.TimeZones;
import lidao.reminder.letter.Conclusion;
import lidao.reminder.letter.Correspondent;
import lidao.reminder.letter.Decision;
import lidao.reminder.letter.Letter;
import lidao.reminder.letter.LetterKind;
import lidao.reminder.letter.Reach;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks customers, by a message with an answer link, or has staff call them. */
@Component
class FollowUpWriter implements Correspondent {

  private final FollowUps followUps;
  private final Profiles profiles;
  private final Unsubscriptions unsubscriptions;
  private final Reach reach;
  private final GreetingPolicy policy;
  private final FollowUpNews news;
  private final WordFollowUps wordFollowUps;
  private final TimeZones zones;

  FollowUpWriter(
      FollowUps followUps,
      Profiles profiles,
      Unsubscriptions unsubscriptions,
      Reach reach,
      GreetingPolicy policy,
      FollowUpNews news,
      WordFollowUps wordFollowUps,
      TimeZones zones) {
    this.followUps = followUps;
    this.profiles = profiles;
    this.unsubscriptions = unsubscriptions;
    this.reach = reach;
    this.policy = policy;
    this.news = news;
    this.wordFollowUps = wordFollowUps;
    this.zones = zones;
  }

  @Override
  public LetterKind kind() {
    return LetterKind.FOLLOW_UP;
  }

  @Override
  public Map<UUID, Decision> decide(List<Letter> letters, Instant now) {
    Map<UUID, FollowUp> due =
        followUps.find(letters.stream().map(Letter::about).toList()).stream()
            .collect(Collectors.toMap(FollowUp::id, Function.identity()));
    Map<UUID, CustomerProfile> known =
        profiles.find(
            due.values().stream().map(FollowUp::customerId).filter(Objects::nonNull).toList());
    var unsubscribed = unsubscriptions.of(known.keySet(), Purpose.FOLLOW_UP);
    Map<UUID, Decision> decisions = new HashMap<>();
    List<UUID> asked = new ArrayList<>();
    List<String> tokens = new ArrayList<>();
    for (Letter letter : letters) {
      FollowUp of = due.get(letter.about());
      if (of == null || of.state() != FollowUp.State.DUE) {
        decisions.put(letter.id(), new Decision.Skip("CANCELLED"));
        continue;
      }
      CustomerProfile profile = of.customerId() == null ? null : known.get(of.customerId());
      Reach.Way way = way(profile, letter, unsubscribed);
      Optional<Decision> objection = objection(profile, way, letter, now);
      if (objection.isPresent() || profile == null || !(way instanceof Reach.Way.Open open)) {
        decisions.put(letter.id(), objection.orElseThrow());
        continue;
      }
      WordFollowUps.Worded worded = wordFollowUps.word(of, profile, open);
      asked.add(of.id());
      tokens.add(worded.token());
      decisions.put(letter.id(), new Decision.Send(worded.wording()));
    }
    followUps.keepLinks(asked, tokens);
    return decisions;
  }

  @Override
  public void concluded(List<Conclusion> conclusions) {
    news.tell(conclusions);
  }

  private Reach.Way way(
      @Nullable CustomerProfile profile,
      Letter letter,
      Map<UUID, Map<Channel, Instant>> unsubscribed) {
    return profile == null
        ? new Reach.Way.NoAddress()
        : reach.way(
            profile,
            Purpose.FOLLOW_UP,
            letter.refused(),
            unsubscribed.getOrDefault(profile.customerId(), Map.of()));
  }

  private Optional<Decision> objection(
      @Nullable CustomerProfile profile, Reach.Way way, Letter letter, Instant now) {
    if (profile == null) {
      return Optional.of(new Decision.CallTask("NO_CUSTOMER"));
    }
    if (profile.deceased()) {
      return Optional.of(new Decision.Skip(Reasons.DECEASED));
    }
    if (way instanceof Reach.Way.NoConsent) {
      return Optional.of(new Decision.CallTask(Reasons.NO_CONSENT));
    }
    if (way instanceof Reach.Way.NoAddress) {
      return Optional.of(new Decision.CallTask(Reasons.NO_ADDRESS));
    }
    return policy.untimely(letter.lastMoment(), ZoneId.of(zones.of(profile)), now);
  }
}
