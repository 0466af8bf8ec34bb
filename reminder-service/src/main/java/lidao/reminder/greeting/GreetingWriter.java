package lidao.reminder.greeting;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lidao.contract.customers.CustomerProfile;
import lidao.contract.customers.Purpose;
import lidao.profiles.Profiles;
import lidao.reminder.consent.Unsubscriptions;
import lidao.reminder.house.TimeZones;
import lidao.reminder.letter.Conclusion;
import lidao.reminder.letter.Correspondent;
import lidao.reminder.letter.Decision;
import lidao.reminder.letter.Letter;
import lidao.reminder.letter.LetterKind;
import lidao.reminder.letter.Reach;
import org.springframework.stereotype.Component;

/** Decides on greetings and has them worded. Eleven statements a batch. */
@Component
class GreetingWriter implements Correspondent {

  private final DueOccurrences occurrences;
  private final Profiles profiles;
  private final GraveComplaints complaints;
  private final FrequencyCap cap;
  private final Unsubscriptions unsubscriptions;
  private final Reach reach;
  private final GreetingPolicy policy;
  private final GreetingNews news;
  private final WordGreetings wordGreetings;
  private final TimeZones zones;

  GreetingWriter(
      DueOccurrences occurrences,
      Profiles profiles,
      GraveComplaints complaints,
      FrequencyCap cap,
      Unsubscriptions unsubscriptions,
      Reach reach,
      GreetingPolicy policy,
      GreetingNews news,
      WordGreetings wordGreetings,
      TimeZones zones) {
    this.occurrences = occurrences;
    this.profiles = profiles;
    this.complaints = complaints;
    this.cap = cap;
    this.unsubscriptions = unsubscriptions;
    this.reach = reach;
    this.policy = policy;
    this.news = news;
    this.wordGreetings = wordGreetings;
    this.zones = zones;
  }

  @Override
  public LetterKind kind() {
    return LetterKind.GREETING;
  }

  @Override
  public Map<UUID, Decision> decide(List<Letter> letters, Instant now) {
    Map<UUID, DueOccurrence> due =
        occurrences.find(letters.stream().map(Letter::about).toList()).stream()
            .collect(Collectors.toMap(DueOccurrence::id, Function.identity()));
    Map<UUID, CustomerProfile> known =
        profiles.find(due.values().stream().map(DueOccurrence::customerId).distinct().toList());
    Circumstances around =
        new Circumstances(
            occurrences.repeated(due.keySet()),
            complaints.among(known.keySet()),
            unsubscriptions.of(known.keySet(), Purpose.GREETING),
            cap.recent(known.keySet(), now));
    WordGreetings.Batch words = wordGreetings.batch(known.keySet(), now);
    Map<UUID, Decision> decisions = new HashMap<>();
    for (Letter letter : letters) {
      DueOccurrence of = due.get(letter.about());
      CustomerProfile profile = of == null ? null : known.get(of.customerId());
      decisions.put(
          letter.id(),
          of == null || profile == null
              ? new Decision.Skip(Reasons.ERASED)
              : decide(letter, of, profile, around, words, now));
    }
    return decisions;
  }

  private Decision decide(
      Letter letter,
      DueOccurrence of,
      CustomerProfile profile,
      Circumstances around,
      WordGreetings.Batch words,
      Instant now) {
    ZoneId zone = ZoneId.of(zones.of(profile));
    Reach.Way way =
        reach.way(
            profile, Purpose.GREETING, letter.refused(), around.unsubscribed(of.customerId()));
    Optional<Decision> objection = policy.objection(of, profile, around.of(of, zone, now), way);
    if (objection.isPresent() || !(way instanceof Reach.Way.Open open)) {
      return objection.orElseThrow();
    }
    around.another(of.customerId());
    return new Decision.Send(words.word(of, profile, open));
  }

  @Override
  public void concluded(List<Conclusion> conclusions) {
    news.tell(conclusions);
  }
}
