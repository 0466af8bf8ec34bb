package lidao.reminder.greeting;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lidao.contract.customers.Channel;
import lidao.contract.customers.CustomerProfile;
import lidao.contract.customers.Purpose;
import lidao.contract.customers.Relation;
import lidao.profiles.Profiles;
import lidao.reminder.consent.MessagesOf;
import lidao.reminder.consent.UnsubscribeLinks;
import lidao.reminder.consent.Unsubscriptions;
import lidao.reminder.house.House;
import lidao.reminder.house.Languages;
import lidao.reminder.house.ReminderSettings;
import lidao.reminder.house.TimeZones;
import lidao.reminder.letter.Conclusion;
import lidao.reminder.letter.Correspondent;
import lidao.reminder.letter.Decision;
import lidao.reminder.letter.Letter;
import lidao.reminder.letter.LetterKind;
import lidao.reminder.letter.Reach;
import lidao.reminder.letter.Templates;
import lidao.reminder.letter.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides on greetings and words them. Seven statements a batch. */
@Component
class GreetingWriter implements Correspondent {

  private final DueOccurrences occurrences;
  private final Profiles profiles;
  private final GraveComplaints complaints;
  private final Unsubscriptions unsubscriptions;
  private final UnsubscribeLinks links;
  private final Reach reach;
  private final GreetingPolicy policy;
  private final GreetingNews news;
  private final Templates templates;
  private final Languages languages;
  private final TimeZones zones;
  private final House house;
  private final int capDays;

  GreetingWriter(
      DueOccurrences occurrences,
      Profiles profiles,
      GraveComplaints complaints,
      Unsubscriptions unsubscriptions,
      UnsubscribeLinks links,
      Reach reach,
      GreetingPolicy policy,
      GreetingNews news,
      Templates templates,
      Languages languages,
      TimeZones zones,
      House house,
      ReminderSettings settings) {
    this.occurrences = occurrences;
    this.profiles = profiles;
    this.complaints = complaints;
    this.unsubscriptions = unsubscriptions;
    this.links = links;
    this.reach = reach;
    this.policy = policy;
    this.news = news;
    this.templates = templates;
    this.languages = languages;
    this.zones = zones;
    this.house = house;
    this.capDays = settings.cap().days();
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
            occurrences.recent(known.keySet(), now.minus(Duration.ofDays(capDays))));
    LastWordings last = occurrences.lastWordings(known.keySet());
    Map<UUID, Decision> decisions = new HashMap<>();
    for (Letter letter : letters) {
      DueOccurrence of = due.get(letter.about());
      CustomerProfile profile = of == null ? null : known.get(of.customerId());
      decisions.put(
          letter.id(),
          of == null || profile == null
              ? new Decision.Skip(Reasons.ERASED)
              : decide(letter, of, profile, around, last, now));
    }
    return decisions;
  }

  private Decision decide(
      Letter letter,
      DueOccurrence of,
      CustomerProfile profile,
      Circumstances around,
      LastWordings last,
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
    return new Decision.Send(worded(of, profile, open, last));
  }

  @Override
  public void concluded(List<Conclusion> conclusions) {
    news.tell(conclusions);
  }

  private Wording worded(
      DueOccurrence due, CustomerProfile profile, Reach.Way.Open way, LastWordings last) {
    String language = languages.of(profile);
    String matter = matter(due);
    int index = index(due, matter, language, last.of(due.customerId(), matter));
    Map<String, String> fields = new HashMap<>();
    fields.put("name", GreetingPolicy.addressee(profile));
    fields.put("house", house.nameIn(language));
    String honouree = due.birthday().honouree();
    fields.put("honouree", honouree == null ? "" : honouree);
    String link =
        way.to().channel() == Channel.EMAIL
            ? links.to(new MessagesOf(due.customerId(), Channel.EMAIL, Purpose.GREETING))
            : null;
    Templates.Rendered rendered = templates.render(matter, language, index, fields);
    return new Wording(
        way.to().channel(),
        way.another(),
        way.to().value(),
        language,
        rendered.name(),
        rendered.subject(),
        link == null ? rendered.text() : rendered.text() + UnsubscribeLinks.line(link, language),
        rendered.text(),
        link);
  }

  /** Neighbouring years take neighbouring wordings; never the one the customer had last. */
  private int index(DueOccurrence due, String matter, String language, @Nullable String last) {
    int count = templates.count(matter, language);
    int index = Math.floorMod(due.customerId().hashCode() + due.year(), count);
    return templates.name(matter, language, index).equals(last) ? (index + 1) % count : index;
  }

  static String matter(DueOccurrence due) {
    return switch (due.occasion()) {
      case BIRTHDAY -> due.birthday().relation() == Relation.SELF ? "birthday" : "birthday-of";
      case SPRING_FESTIVAL -> "spring-festival";
      case DRAGON_BOAT -> "dragon-boat";
      case MID_AUTUMN -> "mid-autumn";
    };
  }
}
