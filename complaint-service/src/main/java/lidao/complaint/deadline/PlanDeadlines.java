package lidao.complaint.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lidao.calendar.Pauses;
import lidao.contract.complaints.Severity;
import lidao.contract.customers.Tier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts a complaint's deadlines in the working time of its site. */
@Component
public class PlanDeadlines {

  private final HouseCalendars calendars;
  private final DeadlineSettings settings;

  PlanDeadlines(HouseCalendars calendars, DeadlineSettings settings) {
    this.calendars = calendars;
    this.settings = settings;
  }

  /**
   * The deadlines of a complaint whose clocks start now; one of each kind.
   *
   * @param tier the customer's; null for one who has none, or is unknown
   * @param place where it happened: a site with a calendar of its own, or any other words
   */
  public List<PlannedDeadline> from(
      Instant start, Severity severity, @Nullable Tier tier, @Nullable String place) {
    HouseCalendars.Version calendar = calendars.at(place);
    return Stream.of(DeadlineKind.values())
        .map(kind -> plan(kind, start, severity, tier, Pauses.NONE, calendar))
        .toList();
  }

  PlannedDeadline plan(
      DeadlineKind kind,
      Instant start,
      Severity severity,
      @Nullable Tier tier,
      Pauses pauses,
      HouseCalendars.Version calendar) {
    Duration term = settings.term(severity, tier, kind);
    List<Instant> marks = new ArrayList<>();
    for (Mark mark : Mark.values()) {
      Duration worked = Duration.ofSeconds(Math.round(term.toSeconds() * settings.share(mark)));
      Optional<Instant> reached =
          calendar.calendar().plus(start, worked, kind.waitsForCustomer() ? pauses : Pauses.NONE);
      if (reached.isEmpty()) {
        break;
      }
      // What the database keeps, so that a deadline counted again compares equal.
      marks.add(reached.get().truncatedTo(ChronoUnit.MICROS));
    }
    return new PlannedDeadline(
        kind, start, term.toSeconds(), marks, calendar.id(), calendar.version(), tier);
  }
}
