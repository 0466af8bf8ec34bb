package lidao.reminder.house;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Those who are asking this service something just now. Work on very many rows that can wait gives
 * way to them: it would keep the processors and the disk that their answers need.
 */
@Component
public class Askers extends OncePerRequestFilter {

  private static final long JUST_NOW = Duration.ofSeconds(1).toNanos();

  private static final Duration LONGEST_REST = Duration.ofSeconds(2);

  private final Timer rested;
  private final Lock turn = new ReentrantLock();
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
   * Does a piece of work. If anything was asked within the last second, one piece at a time, and
   * after it rests as long as it took, at most two seconds. Outside of any transaction: it sleeps.
   */
  public boolean givingWay(BooleanSupplier work) {
    if (System.nanoTime() - lastAsked >= JUST_NOW) {
      return work.getAsBoolean();
    }
    turn.lock();
    try {
      long start = System.nanoTime();
      boolean result = work.getAsBoolean();
      rest(System.nanoTime() - start);
      return result;
    } finally {
      turn.unlock();
    }
  }

  private void rest(long took) {
    Duration rest = Duration.ofNanos(Math.min(took, LONGEST_REST.toNanos()));
    try {
      Thread.sleep(rest.toMillis());
      rested.record(rest);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
