package lidao.complaint.insight;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import lidao.complaint.insight.Insights.Share;
import lidao.complaint.insight.Insights.Silence;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Draws up what complaints tell: what was filed within some days, and how things stand now. */
@Component
class ReadInsights {

  private final CountComplaints counts;
  private final KeptPromises promises;
  private final NamedMost named;
  private final Standing standing;
  private final Patterns patterns;
  private final InsightSettings settings;
  private final Clock clock;
  private final ZoneId zone;

  ReadInsights(
      CountComplaints counts,
      KeptPromises promises,
      NamedMost named,
      Standing standing,
      Patterns patterns,
      InsightSettings settings,
      Clock clock,
      @Value("${lidao.house.time-zone:Asia/Shanghai}") ZoneId zone) {
    this.counts = counts;
    this.promises = promises;
    this.named = named;
    this.standing = standing;
    this.patterns = patterns;
    this.settings = settings;
    this.clock = clock;
    this.zone = zone;
  }

  LocalDate today() {
    return clock.instant().atZone(zone).toLocalDate();
  }

  /** Both days included. */
  Insights of(LocalDate from, LocalDate until) {
    Instant now = clock.instant();
    Span span = new Span(from, until, zone);
    Totals totals = counts.totals(span, settings.onTheSpot());
    return new Insights(
        from,
        until,
        zone.getId(),
        totals.filed(),
        counts.bySeverity(span),
        counts.byOrigin(span),
        counts.days(span),
        totals.open(),
        Share.of(totals.onTheSpot(), totals.resolved()),
        Share.of(totals.handedOver(), totals.filed()),
        totals.handOvers(),
        Share.of(totals.reopened(), totals.resolved() + totals.reopenedAndOpen()),
        totals.minutesToAnswer(),
        totals.minutesToResolution(),
        promises.of(span),
        silence(totals.heard()),
        standing.unanswered(now, settings.lossPerDay()),
        standing.streak(now, zone),
        named.of(span, PatternKind.CAUSE),
        named.of(span, PatternKind.PLACE),
        named.of(span, PatternKind.PERSON),
        patterns.standing());
  }

  private Silence silence(long heard) {
    long silent = heard * settings.silentForEach();
    return new Silence(
        heard,
        settings.silentForEach(),
        silent,
        settings.toldByEach(),
        (heard + silent) * settings.toldByEach());
  }
}
