package lidao.reminder.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Who gives way to whom. */
class AskersTest {

  private static final long TOOK = Duration.ofMillis(20).toNanos();

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final Askers askers = new Askers(meters);
  private final AtomicInteger atOnce = new AtomicInteger();
  private final AtomicInteger mostAtOnce = new AtomicInteger();

  @Test
  void while_somebody_asks_one_piece_of_work_is_done_at_a_time_and_followed_by_as_long_a_rest()
      throws Exception {
    askers.givingWay(this::work);
    assertThat(rests()).as("nobody asks").isZero();

    askers.doFilter(
        new MockHttpServletRequest(), new MockHttpServletResponse(), new MockFilterChain());
    long start = System.nanoTime();
    Stream.generate(() -> CompletableFuture.runAsync(() -> askers.givingWay(this::work)))
        .limit(3)
        .toList()
        .forEach(CompletableFuture::join);
    assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(3 * 2 * TOOK);
    assertThat(rests()).isEqualTo(3);
    assertThat(mostAtOnce).hasValue(1);
  }

  private boolean work() {
    mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
    long until = System.nanoTime() + TOOK;
    while (System.nanoTime() < until) {
      Thread.onSpinWait();
    }
    atOnce.decrementAndGet();
    return true;
  }

  private long rests() {
    return meters.get("lidao.planning.rested").timer().count();
  }
}
