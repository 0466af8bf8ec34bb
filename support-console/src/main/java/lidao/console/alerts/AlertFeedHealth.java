package lidao.console.alerts;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Down while the live board stands still, though everything else may answer. */
@Component
class AlertFeedHealth implements HealthIndicator {

  private final AlertFeed feed;

  AlertFeedHealth(AlertFeed feed) {
    this.feed = feed;
  }

  @Override
  public Health health() {
    String fault = feed.fault();
    if (fault == null && feed.isRunning()) {
      return Health.up().build();
    }
    return Health.down().withDetail("fault", fault == null ? "stopped" : fault).build();
  }
}
