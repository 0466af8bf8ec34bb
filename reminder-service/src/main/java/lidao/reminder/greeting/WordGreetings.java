package lidao.reminder.greeting;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lidao.contract.customers.Channel;
import lidao.contract.customers.CustomerProfile;
import lidao.contract.customers.Purpose;
import lidao.contract.customers.Relation;
import lidao.reminder.consent.MessagesOf;
import lidao.reminder.consent.UnsubscribeLinks;
import lidao.reminder.house.House;
import lidao.reminder.house.Languages;
import lidao.reminder.house.WordingSettings;
import lidao.reminder.letter.Reach;
import lidao.reminder.letter.Wording;
import lidao.reminder.occasion.Occasions;
import lidao.reminder.wording.Lapsed;
import lidao.reminder.wording.LastVisits;
import lidao.reminder.wording.Matters;
import lidao.reminder.wording.Wordings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts greetings into words: freshly, in the reader's language, and never with an age in them. */
@Component
class WordGreetings {

  private static final Duration SEASON = Duration.ofDays(60);
  private static final long DAYS_A_YEAR = 365;

  private final Wordings wordings;
  private final Readings readings;
  private final LastVisits visits;
  private final Languages languages;
  private final UnsubscribeLinks links;
  private final Occasions occasions;
  private final House house;
  private final WordingSettings settings;

  WordGreetings(
      Wordings wordings,
      Readings readings,
      LastVisits visits,
      Languages languages,
      UnsubscribeLinks links,
      Occasions occasions,
      House house,
      WordingSettings settings) {
    this.wordings = wordings;
    this.readings = readings;
    this.visits = visits;
    this.languages = languages;
    this.links = links;
    this.occasions = occasions;
    this.house = house;
    this.settings = settings;
  }

  /** For these customers; four statements. */
  Batch batch(Collection<UUID> customers, Instant now) {
    return new Batch(
        wordings.shelf(),
        readings.of(customers, settings.freshFor(), now.minus(SEASON)),
        settings.lapsedAfterDays() > 0 ? visits.of(customers) : Map.of(),
        now);
  }

  /** What one batch is worded from. */
  final class Batch {

    private final Wordings.Shelf shelf;
    private final Freshness freshness;
    private final Map<UUID, Instant> lastVisits;
    private final Instant now;
    private final Map<String, String> names = new HashMap<>();

    private Batch(
        Wordings.Shelf shelf, Freshness freshness, Map<UUID, Instant> lastVisits, Instant now) {
      this.shelf = shelf;
      this.freshness = freshness;
      this.lastVisits = lastVisits;
      this.now = now;
    }

    Wording word(DueOccurrence due, CustomerProfile profile, Reach.Way.Open way) {
      String language = languages.of(profile);
      Channel channel = way.to().channel();
      Wordings.Choice choice = choose(due, profile, language, channel);
      Map<String, String> fields = new HashMap<>();
      fields.put("name", GreetingPolicy.addressee(profile));
      fields.put("house", house.nameIn(language));
      fields.put("honouree", Objects.requireNonNullElse(due.birthday().honouree(), ""));
      if (!due.occasion().isBirthday()) {
        fields.put(
            "occasion",
            names.computeIfAbsent(
                due.occasion() + "." + language, key -> occasions.name(due.occasion(), language)));
      }
      fields.put("lapsed", lapsed(lastVisits.get(profile.customerId()), language));
      String text = choice.text().text(fields);
      String link =
          channel == Channel.EMAIL
              ? links.to(new MessagesOf(due.customerId(), channel, Purpose.GREETING))
              : null;
      return new Wording(
          channel,
          way.another(),
          way.to().value(),
          language,
          choice.name(),
          choice.text().subject(fields),
          link == null ? text : text + UnsubscribeLinks.line(link, language),
          text,
          link);
    }

    private Wordings.Choice choose(
        DueOccurrence due, CustomerProfile profile, String language, Channel channel) {
      Wordings.Reader reader =
          new Wordings.Reader(language, profile.tier(), channel, profile.official());
      boolean own = due.birthday().relation() == Relation.SELF;
      List<Wordings.Choice> choices = shelf.of(Matters.of(due.occasion(), own), reader);
      String matter = choices.get(0).matter();
      return freshness.freshest(choices, profile, matter, due.customerId().hashCode() + due.year());
    }

    private String lapsed(@Nullable Instant lastVisit, String language) {
      if (lastVisit == null) {
        return "";
      }
      long days = Duration.between(lastVisit, now).toDays();
      return days < settings.lapsedAfterDays()
          ? ""
          : Lapsed.words((int) Math.max(1, days / DAYS_A_YEAR), language);
    }
  }
}
