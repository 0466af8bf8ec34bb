package lidao.reminder.house;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Those who are asking this service something just now. Work on very many rows that can wait gives
 * way to them: it would keep the processors and the disk that their answers need.
 */
@Component
public class Askers extends OncePerRequestFilter {

  private static final long JUST_NOW = Duration.ofSeconds(1).toNanos();

  /** Two parts of three are left to whoever asks. */
  private static final int REST = 2;

  private static final Duration LONGEST_REST = Duration.ofSeconds(2);

  private final Timer rested;
  private volatile long lastAsked = System.nanoTime() - JUST_NOW;

  Askers(MeterRegistry meters) {
    this.rested =
        Timer.builder("lidao.planning.rested")
            .description("How long planning has stood aside while the service was asked something")
            .register(meters);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    lastAsked = System.nanoTime();
    try {
      chain.doFilter(request, response);
    } finally {
      lastAsked = System.nanoTime();
    }
  }

  /**
   * Rests twice as long as a piece of work took, at most two seconds, if anything was asked within
   * the last second; returns at once otherwise. Outside of any transaction: it sleeps.
   *
   * @param took nanoseconds
   */
  public void giveWay(long took) {
    if (System.nanoTime() - lastAsked >= JUST_NOW) {
      return;
    }
    long rest = Math.min(REST * took, LONGEST_REST.toNanos());
    try {
      Thread.sleep(Duration.ofNanos(rest).toMillis());
      rested.record(Duration.ofNanos(rest));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
