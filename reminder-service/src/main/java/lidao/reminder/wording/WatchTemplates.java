package lidao.reminder.wording;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lidao.chassis.time.Tick;
import lidao.reminder.house.House;
import lidao.reminder.house.WordingSettings;
import lidao.reminder.letter.Alerts;
import lidao.reminder.occasion.Occasions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks ahead at what is to be said, and tells staff before the day where the words will not do.
 */
@Component
class WatchTemplates implements Tick {

  private final OwnTemplates templates;
  private final Wordings wordings;
  private final ComingOccasions coming;
  private final ComingReaders readers;
  private final Occasions occasions;
  private final Alerts alerts;
  private final WordingSettings settings;
  private final House house;
  private final TransactionTemplate transaction;
  private final Clock clock;

  WatchTemplates(
      OwnTemplates templates,
      Wordings wordings,
      ComingOccasions coming,
      ComingReaders readers,
      Occasions occasions,
      Alerts alerts,
      WordingSettings settings,
      House house,
      TransactionTemplate transaction,
      Clock clock) {
    this.templates = templates;
    this.wordings = wordings;
    this.coming = coming;
    this.readers = readers;
    this.occasions = occasions;
    this.alerts = alerts;
    this.settings = settings;
    this.house = house;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "templates";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(6);
  }

  @Override
  public void run() {
    transaction.executeWithoutResult(status -> look());
  }

  private void look() {
    Instant now = clock.instant();
    LocalDate today = now.atZone(ZoneId.of(house.timeZone())).toLocalDate();
    List<Alerts.Call> calls = new ArrayList<>(ofTemplates(today, now));
    calls.addAll(exhausted(today));
    Set<String> over = new HashSet<>(alerts.standing(StaleWordings.PREFIX));
    calls.forEach(call -> over.remove(call.causeKey()));
    alerts.clear(over);
    alerts.raise(calls);
  }

  private List<Alerts.Call> ofTemplates(LocalDate today, Instant now) {
    Set<String> kept = Matters.of(occasions.active().keySet());
    Map<String, LocalDate> first = coming.first(today);
    Instant old = now.minus(Duration.ofDays(settings.staleAfterDays()));
    List<Alerts.Call> calls = new ArrayList<>();
    for (OwnTemplate template : templates.all(null, null)) {
      LocalDate day = first.get(template.matter());
      if (template.state() == OwnTemplate.State.RETIRED) {
        continue;
      }
      if (!kept.contains(template.matter())) {
        calls.add(StaleWordings.unused(template));
      } else if (day != null && template.state() == OwnTemplate.State.WAITING) {
        calls.add(StaleWordings.unapproved(template, day));
      } else if (day != null && template.writtenAt().isBefore(old)) {
        calls.add(StaleWordings.old(template, day));
      }
    }
    return calls;
  }

  /** One call a matter and language, for all who have read everything. */
  private List<Alerts.Call> exhausted(LocalDate today) {
    Wordings.Shelf shelf = wordings.shelf();
    Map<String, List<ComingReaders.Readers>> byWords =
        readers.all(today, settings.freshFor()).stream()
            .filter(alike -> haveReadAll(alike, shelf))
            .collect(
                Collectors.groupingBy(
                    alike -> alike.matter() + "." + alike.language(),
                    TreeMap::new,
                    Collectors.toList()));
    return byWords.values().stream()
        .map(
            of ->
                StaleWordings.exhausted(
                    of.get(0).matter(),
                    of.get(0).language(),
                    of.stream().mapToLong(ComingReaders.Readers::count).sum(),
                    of.stream()
                        .map(ComingReaders.Readers::first)
                        .min(LocalDate::compareTo)
                        .orElseThrow()))
        .toList();
  }

  private static boolean haveReadAll(ComingReaders.Readers alike, Wordings.Shelf shelf) {
    List<Wordings.Choice> choices =
        shelf.of(
            alike.asked(),
            new Wordings.Reader(alike.language(), alike.tier(), alike.channel(), false));
    return choices.get(0).matter().equals(alike.matter())
        && choices.stream().allMatch(choice -> alike.read().contains(choice.name()));
  }
}
