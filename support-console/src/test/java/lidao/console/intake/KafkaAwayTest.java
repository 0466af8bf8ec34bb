package lidao.console.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import lidao.messaging.codec.EventCodec;
import lidao.messaging.intake.IntakePublisher;
import org.junit.jupiter.api.Test;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

class KafkaAwayTest {

  @Test
  void without_kafka_no_event_is_called_accepted_and_nobody_waits_for_each_in_turn() {
    KafkaProperties nowhere = new KafkaProperties();
    nowhere.setBootstrapServers(List.of("127.0.0.1:9"));
    EventCodec codec = new EventCodec();
    JudgeEvent judge = new JudgeEvent(new ReportSchemas(), codec, Clock.systemUTC());
    Instant begin = Instant.now();

    try (IntakePublisher publisher = new IntakePublisher(nowhere, codec, "test")) {
      List<Verdict> verdicts =
          new AcceptEvents(judge, publisher)
              .all(
                  IntStream.range(0, 100).mapToObj(KafkaAwayTest::event).toList(),
                  List.of("/till"));

      assertThat(verdicts).hasSize(100).allMatch(v -> v.status() == Verdict.NOT_STORED);
    }
    // Three seconds for all; for each in turn it would be five minutes.
    assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofMinutes(1));
  }

  private static CloudEvent event(int n) {
    return new CloudEvent(
        "1.0",
        "e-" + n,
        "/till",
        "care.ComplaintReported.v1",
        null,
        null,
        null,
        null,
        "{\"summary\":\"cold soup\"}",
        "",
        "data");
  }
}
