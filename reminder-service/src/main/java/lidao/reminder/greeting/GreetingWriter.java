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
import lidao.contract.customers.Relation;
import lidao.profiles.Profiles;
import lidao.reminder.house.House;
import lidao.reminder.house.Languages;
import lidao.reminder.house.TimeZones;
import lidao.reminder.letter.Conclusion;
import lidao.reminder.letter.Correspondent;
import lidao.reminder.letter.Decision;
import lidao.reminder.letter.Letter;
import lidao.reminder.letter.LetterKind;
import lidao.reminder.letter.Templates;
import lidao.reminder.letter.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides on greetings and words them. Four statements a batch. */
@Component
class GreetingWriter implements Correspondent {

  private final DueOccurrences occurrences;
  private final Profiles profiles;
  private final GreetingPolicy policy;
  private final GreetingNews news;
  private final Templates templates;
  private final Languages languages;
  private final TimeZones zones;
  private final House house;

  GreetingWriter(
      DueOccurrences occurrences,
      Profiles profiles,
      GreetingPolicy policy,
      GreetingNews news,
      Templates templates,
      Languages languages,
      TimeZones zones,
      House house) {
    this.occurrences = occurrences;
    this.profiles = profiles;
    this.policy = policy;
    this.news = news;
    this.templates = templates;
    this.languages = languages;
    this.zones = zones;
    this.house = house;
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
    var repeated = occurrences.repeated(due.keySet());
    Map<UUID, CustomerProfile> known =
        profiles.find(due.values().stream().map(DueOccurrence::customerId).distinct().toList());
    LastWordings last = occurrences.lastWordings(known.keySet());
    Map<UUID, Decision> decisions = new HashMap<>();
    for (Letter letter : letters) {
      DueOccurrence of = due.get(letter.about());
      CustomerProfile profile = of == null ? null : known.get(of.customerId());
      if (of == null || profile == null) {
        decisions.put(letter.id(), new Decision.Skip(Reasons.ERASED));
        continue;
      }
      ZoneId zone = ZoneId.of(zones.of(profile));
      Optional<Decision> objection =
          policy.objection(of, repeated.contains(of.id()), profile, zone, now);
      decisions.put(
          letter.id(), objection.orElseGet(() -> new Decision.Send(worded(of, profile, last))));
    }
    return decisions;
  }

  @Override
  public void concluded(List<Conclusion> conclusions) {
    news.tell(conclusions);
  }

  private Wording worded(DueOccurrence due, CustomerProfile profile, LastWordings last) {
    String language = languages.of(profile);
    String matter = matter(due);
    int index = index(due, matter, language, last.of(due.customerId(), matter));
    Map<String, String> fields = new HashMap<>();
    fields.put("name", GreetingPolicy.addressee(profile));
    fields.put("house", house.nameIn(language));
    String honouree = due.birthday().honouree();
    fields.put("honouree", honouree == null ? "" : honouree);
    Templates.Rendered rendered = templates.render(matter, language, index, fields);
    return new Wording(
        policy.address(profile).orElseThrow(),
        language,
        rendered.name(),
        rendered.subject(),
        rendered.text(),
        rendered.text());
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
