package lidao.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PaceTest {

  private static final Duration ATLEAST = Duration.ofMillis(30);

  private final AtomicLong begun = new AtomicLong();

  @Test
  void a_small_poll_is_handled_at_once_and_the_next_one_comes_no_sooner_than_the_pace() {
    long start = System.nanoTime();
    new Pace(ATLEAST).keep(1, () -> begun.set(System.nanoTime()));
    assertThat(begun.get() - start).isLessThan(ATLEAST.toNanos());
    assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(ATLEAST.toNanos());
  }

  @Test
  void after_a_full_poll_there_is_no_rest() {
    long start = System.nanoTime();
    Pace hour = new Pace(Duration.ofHours(1));
    hour.keep(100, () -> begun.set(System.nanoTime()));
    assertThat(System.nanoTime() - start).isLessThan(Duration.ofMinutes(1).toNanos());
  }
}
