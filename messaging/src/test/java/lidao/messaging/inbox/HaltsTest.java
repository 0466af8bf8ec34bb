package lidao.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Clock;
import java.util.stream.IntStream;
import lidao.fixture.TestTokens;
import lidao.fixture.TestTopics;
import lidao.messaging.MailroomTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.client.RestClient;

/** A halt is lifted on every instance, and leaves no alert behind. */
class HaltsTest extends MailroomTest {

  private static final String CONSUMER = "reports";

  @Autowired private Halts halts;
  @LocalServerPort private int port;

  private ParkingLot anotherInstance;

  @BeforeEach
  void haltAnotherInstance() {
    anotherInstance = new ParkingLot(halts, Clock.systemUTC());
    assertThatExceptionOfType(ConsumerHalted.class)
        .isThrownBy(
            () ->
                IntStream.rangeClosed(0, ParkingLot.MOST_KEYS)
                    .forEach(
                        key ->
                            anotherInstance.countUnexpected(
                                CONSUMER, "key-" + key, new IllegalStateException())));
    assertThatExceptionOfType(ConsumerHalted.class)
        .isThrownBy(() -> anotherInstance.refuseIfHalted(CONSUMER));
  }

  @AfterEach
  void liftAll() {
    halts.liftAll();
  }

  @Test
  void a_resume_reaches_the_instance_that_halted_whichever_was_asked() {
    assertThat(resume(CONSUMER)).isEqualTo(200);
    assertThatNoException().isThrownBy(() -> anotherInstance.refuseIfHalted(CONSUMER));
    assertThat(anotherInstance.halted()).isEmpty();
    assertThat(alerts("AlertCleared")).isEqualTo(alerts("AlertRaised"));
  }

  @Test
  void an_instance_that_starts_lifts_what_halted_before_and_clears_its_alert() {
    halts.liftAll();
    assertThatNoException().isThrownBy(() -> anotherInstance.refuseIfHalted(CONSUMER));
    assertThat(alerts("AlertCleared")).isEqualTo(alerts("AlertRaised"));
  }

  @Test
  void a_consumer_that_does_not_exist_cannot_be_resumed() {
    assertThat(resume("nobody")).isEqualTo(404);
  }

  /** How many of the type stand on the topic once the last of the consumer's alerts is there. */
  private long alerts(String type) {
    String cause = "consumer/mailroom/" + CONSUMER + "/halted";
    return TestTopics.read(
            "care.alerts.v1",
            all ->
                all.stream()
                    .filter(r -> String.valueOf(r.value()).contains(cause))
                    .reduce((one, next) -> next)
                    .filter(last -> last.type().contains("AlertCleared"))
                    .isPresent())
        .stream()
        .filter(r -> String.valueOf(r.value()).contains(cause) && r.type().contains(type))
        .count();
  }

  private int resume(String consumer) {
    return RestClient.create("http://localhost:" + port)
        .post()
        .uri("/api/mailroom/parked-events/consumers/{consumer}/resume", consumer)
        .header("Authorization", TestTokens.bearer("operator"))
        .exchange((request, answer) -> answer.getStatusCode().value());
  }
}
