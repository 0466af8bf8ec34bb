package lidao.chassis.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

class RoundsTest {

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final Rounds rounds = new Rounds("sweeping", meters);

  @Test
  void nothing_that_a_round_throws_ends_the_rounds_and_all_of_it_is_counted() {
    assertThat(
            rounds.run(
                () -> {
                  throw new IllegalStateException("on purpose");
                }))
        .isFalse();
    assertThat(
            rounds.run(
                () -> {
                  throw new StackOverflowError("on purpose");
                }))
        .isFalse();

    assertThat(rounds.fault()).isEqualTo(StackOverflowError.class.getName());
    assertThat(meters.get("lidao.rounds.failed").tag("work", "sweeping").counter().count())
        .isEqualTo(2);
    assertThat(rounds.run(() -> {})).isTrue();
    assertThat(rounds.fault()).isNull();
  }
}
