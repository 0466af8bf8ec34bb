package lidao.complaint.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import lidao.contract.complaints.Severity;
import org.springframework.stereotype.Component;

/** Counts a complaint's deadlines in the working time of the house. */
@Component
public class PlanDeadlines {

  private final HouseCalendar house;
  private final DeadlineSettings settings;

  PlanDeadlines(HouseCalendar house, DeadlineSettings settings) {
    this.house = house;
    this.settings = settings;
  }

  /** The deadlines of a complaint whose clocks start now; one of each kind. */
  public List<PlannedDeadline> from(Instant start, Severity severity) {
    HouseCalendar.Version calendar = house.current();
    return Stream.of(DeadlineKind.values())
        .map(kind -> plan(kind, start, settings.term(severity, kind), calendar))
        .toList();
  }

  PlannedDeadline plan(
      DeadlineKind kind, Instant start, Duration term, HouseCalendar.Version calendar) {
    Duration warnAfter = Duration.ofSeconds(Math.round(term.toSeconds() * settings.warnAt()));
    return new PlannedDeadline(
        kind,
        start,
        term.toSeconds(),
        micros(calendar.calendar().plus(start, warnAfter)),
        micros(calendar.calendar().plus(start, term)),
        calendar.version());
  }

  // What the database keeps, so that a deadline counted again compares equal.
  private static Instant micros(Instant moment) {
    return moment.truncatedTo(ChronoUnit.MICROS);
  }
}
