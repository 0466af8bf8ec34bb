package lidao.complaint.insight;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import lidao.contract.complaints.Severity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How complaints stand, for those who watch: read when asked for, at most once a minute. */
@Component
class ComplaintMeters implements MeterBinder {

  private static final long TRUSTED_NANOS = 60_000_000_000L;

  private static final int DAYS = 30;

  private record Reading(
      Map<String, Long> open,
      long overdue,
      Insights.Unanswered unanswered,
      double streak,
      CountComplaints.Shares shares) {}

  private final Standing standing;
  private final CountComplaints counts;
  private final InsightSettings settings;
  private final Clock clock;
  private final ZoneId zone;
  private @Nullable Reading last;
  private long readAt;

  ComplaintMeters(
      Standing standing,
      CountComplaints counts,
      InsightSettings settings,
      Clock clock,
      @Value("${lidao.house.time-zone:Asia/Shanghai}") ZoneId zone) {
    this.standing = standing;
    this.counts = counts;
    this.settings = settings;
    this.clock = clock;
    this.zone = zone;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    for (Severity severity : Severity.values()) {
      Gauge.builder(
              "lidao.complaints.open",
              this,
              m -> m.read(reading -> reading.open().getOrDefault(severity.name(), 0L)))
          .description("Complaints that are not put right")
          .tag("severity", severity.name())
          .register(registry);
    }
    gauge(registry, "overdue", "Promises that are late now", Reading::overdue);
    gauge(
        registry,
        "unanswered",
        "Complaints without a first answer",
        reading -> reading.unanswered().count());
    gauge(
        registry,
        "unanswered.customers.lost",
        "Customers the waiting has cost so far, by a rule of thumb",
        reading -> reading.unanswered().customersLost());
    gauge(registry, "streak.days", "Whole days without a bad mark", Reading::streak);
    gauge(
        registry,
        "on.the.spot",
        "Of those filed in 30 days and put right, the share put right on the spot",
        reading -> share(reading.shares().onTheSpot()));
    gauge(
        registry,
        "handed.over",
        "Of those filed in 30 days, the share that went from one owner to another",
        reading -> share(reading.shares().handedOver()));
  }

  private static double share(Insights.Share share) {
    return share.share() == null ? Double.NaN : share.share();
  }

  private void gauge(
      MeterRegistry registry, String name, String description, ToDoubleFunction<Reading> value) {
    Gauge.builder("lidao.complaints." + name, this, m -> m.read(value))
        .description(description)
        .register(registry);
  }

  private synchronized double read(ToDoubleFunction<Reading> value) {
    Reading reading = last;
    if (reading == null || System.nanoTime() - readAt > TRUSTED_NANOS) {
      Instant now = clock.instant();
      Long days = standing.streak(now, zone).days();
      LocalDate today = now.atZone(zone).toLocalDate();
      reading =
          new Reading(
              standing.open(),
              standing.overdue(),
              standing.unanswered(now, settings.lossPerDay()),
              days == null ? Double.NaN : days,
              counts.shares(
                  new Span(today.minusDays(DAYS - 1), today, zone), settings.onTheSpot()));
      last = reading;
      readAt = System.nanoTime();
    }
    return value.applyAsDouble(reading);
  }
}
