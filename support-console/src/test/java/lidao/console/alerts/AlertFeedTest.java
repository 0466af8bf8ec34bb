package lidao.console.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.atLeast;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import lidao.console.staff.Staff;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class AlertFeedTest {

  @Test
  void an_unexpected_fault_is_told_and_the_feed_goes_on() {
    Alerts alerts = mock(Alerts.class);
    CountDownLatch seenDown = new CountDownLatch(1);
    when(alerts.changedAfter(anyLong(), anyInt()))
        .thenThrow(new IllegalStateException("on purpose"))
        .thenThrow(new StackOverflowError("on purpose"))
        .thenAnswer(
            asked -> {
              seenDown.await();
              return List.of();
            });
    SimpleMeterRegistry meters = new SimpleMeterRegistry();
    AlertFeed feed = new AlertFeed(alerts, mock(Staff.class), meters);
    AlertFeedHealth health = new AlertFeedHealth(feed);
    Viewer viewer = new Viewer("mei", "Mei", Set.of("staff"), null);
    feed.join(
        new Watcher(viewer, Locale.ENGLISH, mock(AlertWording.class), 0, Duration.ofHours(1)));

    feed.start();
    try {
      await().until(() -> health.health().getStatus().equals(Status.DOWN) && feed.fault() != null);
      seenDown.countDown();
      await().untilAsserted(() -> verify(alerts, atLeast(4)).changedAfter(anyLong(), anyInt()));
      assertThat(meters.get("lidao.rounds.failed").tag("work", "alert-feed").counter().count())
          .isEqualTo(2);
      assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    } finally {
      feed.stop();
    }
    assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
  }
}
