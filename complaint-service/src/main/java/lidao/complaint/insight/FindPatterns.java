package lidao.complaint.insight;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lidao.chassis.security.Roles;
import lidao.chassis.time.Tick;
import lidao.contract.alerts.AlertCleared;
import lidao.contract.alerts.AlertRaised;
import lidao.contract.alerts.AlertSeverity;
import lidao.messaging.outbox.Outbox;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Calls for a supervisor when the same cause, place or person brings complaint after complaint,
 * says so again under the same alert whenever there are more or fewer, and takes the call back when
 * it is over.
 */
@Component
class FindPatterns implements Tick {

  private final Patterns patterns;
  private final InsightSettings settings;
  private final Outbox outbox;
  private final TransactionTemplate transaction;
  private final Clock clock;

  FindPatterns(
      Patterns patterns,
      InsightSettings settings,
      Outbox outbox,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.patterns = patterns;
    this.settings = settings;
    this.outbox = outbox;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  @Override
  public String name() {
    return "find-patterns";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(1);
  }

  @Override
  public void run() {
    transaction.executeWithoutResult(status -> find());
  }

  private void find() {
    Instant now = clock.instant();
    Instant since = now.minus(Duration.ofDays(settings.patternDays()));
    List<Patterns.Found> found = patterns.find(since, settings.patternCount());
    patterns
        .end(found, now)
        .forEach(gone -> outbox.append(new AlertCleared(gone.id(), key(gone.id()), now), now));
    patterns.note(found, now).forEach(pattern -> outbox.append(raised(pattern), now));
  }

  private AlertRaised raised(Patterns.Standing pattern) {
    Map<String, String> parameters =
        Map.of(
            "kind", pattern.kind().name(),
            "name", pattern.name(),
            "count", Long.toString(pattern.count()),
            "days", Integer.toString(settings.patternDays()));
    return new AlertRaised(
        pattern.id(),
        key(pattern.id()),
        AlertSeverity.WARNING,
        "complaint.pattern",
        parameters,
        null,
        Roles.SUPERVISOR,
        null,
        null,
        pattern.raisedAt().toInstant());
  }

  private static String key(UUID pattern) {
    return "complaint/pattern/" + pattern;
  }
}
