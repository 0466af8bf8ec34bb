package lidao.reminder.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Who gives way to whom. */
class AskersTest {

  private static final long TOOK = Duration.ofMillis(20).toNanos();

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final Askers askers = new Askers(meters);

  @Test
  void a_piece_of_work_is_followed_by_a_rest_of_twice_its_time_only_while_somebody_asks()
      throws Exception {
    askers.giveWay(TOOK);
    assertThat(rests()).as("nobody asks").isZero();

    askers.doFilter(
        new MockHttpServletRequest(), new MockHttpServletResponse(), new MockFilterChain());
    long start = System.nanoTime();
    askers.giveWay(TOOK);
    assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(2 * TOOK);
    assertThat(rests()).isOne();
    assertThat(meters.get("lidao.planning.rested").timer().totalTime(TimeUnit.MILLISECONDS))
        .isEqualTo(40);
  }

  private long rests() {
    return meters.get("lidao.planning.rested").timer().count();
  }
}
