package lidao.standalone.demo;

import java.time.Duration;
import java.time.Instant;
import lidao.standalone.StandaloneSystem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets time flow on once the year is over, so that visitors see the house at work. */
public final class Afterwards implements Runnable {

  private static final Logger log = LoggerFactory.getLogger(Afterwards.class);
  private static final long PAUSE_MS = 2_000;

  private final StandaloneSystem house;

  public Afterwards(StandaloneSystem house) {
    this.house = house;
  }

  @Override
  public void run() {
    Instant end = house.clock().instant();
    long since = System.nanoTime();
    try (Quiet quiet = new Quiet(house)) {
      while (true) {
        Thread.sleep(PAUSE_MS);
        house.clock().set(end.plus(Duration.ofNanos(System.nanoTime() - since)));
        try {
          quiet.tick();
        } catch (RuntimeException e) {
          log.warn("A tick failed and comes round again", e);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
