package lidao.complaint.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import lidao.complaint.ComplaintServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MetersTest extends ComplaintServiceTest {

  @Autowired private Standing standing;
  @Autowired private CountComplaints counts;
  @Autowired private InsightSettings settings;

  @AfterEach
  void friday() {
    CLOCK.set(FRIDAY);
  }

  @Test
  void on_the_spot_and_handed_over_are_shares_of_the_last_thirty_days() {
    CLOCK.set(Instant.parse("2036-02-01T04:00:00Z"));
    step(text(file("LOW"), "id"), "resolution", "{\"resolution\": \"Long ago\"}");
    CLOCK.set(Instant.parse("2036-04-01T04:00:00Z"));
    assertThat(meter("on.the.spot")).as("of nothing no share").isNaN();
    step(text(file("LOW"), "id"), "resolution", "{\"resolution\": \"Done\"}");
    String passedOn = text(file("LOW"), "id");
    step(passedOn, "owner", "{\"owner\": \"li\"}");
    step(passedOn, "owner", "{\"owner\": \"zhao\"}");
    step(passedOn, "resolution", "{\"resolution\": \"Done\"}");
    file("LOW");
    file("LOW");
    CLOCK.advance(Duration.ofDays(2));
    assertThat(meter("on.the.spot")).isEqualTo(0.5);
    assertThat(meter("handed.over")).isEqualTo(0.25);
  }

  private double meter(String name) {
    SimpleMeterRegistry meters = new SimpleMeterRegistry();
    new ComplaintMeters(standing, counts, settings, CLOCK, ZoneId.of("Asia/Shanghai"))
        .bindTo(meters);
    return meters.get("lidao.complaints." + name).gauge().value();
  }
}
