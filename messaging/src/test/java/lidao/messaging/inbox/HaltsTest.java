package lidao.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import lidao.fixture.TestRecord;
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
  private static final String RAISED = "care.AlertRaised.v1";
  private static final String CLEARED = "care.AlertCleared.v1";

  /** How many halts these tests imposed so far: the topic keeps the alerts of all of them. */
  private static int imposed;

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
    imposed++;
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
    assertThat(alerts()).isEqualTo(eachRaisedThenCleared());
  }

  @Test
  void an_instance_that_starts_lifts_what_halted_before_and_clears_its_alert() {
    halts.liftAll();
    assertThatNoException().isThrownBy(() -> anotherInstance.refuseIfHalted(CONSUMER));
    assertThat(alerts()).isEqualTo(eachRaisedThenCleared());
  }

  @Test
  void a_consumer_that_does_not_exist_cannot_be_resumed() {
    assertThat(resume("nobody")).isEqualTo(404);
  }

  /** What the alert went through, once the last halt that these tests imposed is cleared. */
  private static List<String> alerts() {
    return alerts(
        TestTopics.read(
            "care.alerts.v1",
            all -> alerts(all).stream().filter(CLEARED::equals).count() >= imposed));
  }

  private static List<String> alerts(List<TestRecord> all) {
    String cause = "consumer/mailroom/" + CONSUMER + "/halted";
    return all.stream()
        .filter(r -> String.valueOf(r.value()).contains(cause))
        .map(TestRecord::type)
        .toList();
  }

  private static List<String> eachRaisedThenCleared() {
    return Collections.nCopies(imposed, List.of(RAISED, CLEARED)).stream()
        .flatMap(List::stream)
        .toList();
  }

  private int resume(String consumer) {
    return RestClient.create("http://localhost:" + port)
        .post()
        .uri("/api/mailroom/parked-events/consumers/{consumer}/resume", consumer)
        .header("Authorization", TestTokens.bearer("operator"))
        .exchange((request, answer) -> answer.getStatusCode().value());
  }
}
