package lidao.chassis;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import lidao.chassis.db.ModuleMigration;
import lidao.chassis.time.Tick;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** A service as small as one can be. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({Guests.class, Doors.class})
class GuestService {

  static class Counting implements Tick {
    final AtomicInteger runs = new AtomicInteger();

    @Override
    public String name() {
      return "count";
    }

    @Override
    public Duration every() {
      return Duration.ofMillis(100);
    }

    @Override
    public void run() {
      runs.incrementAndGet();
    }
  }

  static class Stumbling extends Counting {
    @Override
    public String name() {
      return "stumble";
    }

    @Override
    public Duration every() {
      return Duration.ofSeconds(1);
    }

    @Override
    public void run() {
      super.run();
      throw new IllegalStateException("stumbled on purpose");
    }
  }

  @Bean
  ModuleMigration linens() {
    return new ModuleMigration("linens");
  }

  @Bean
  AtomicInteger effects() {
    return new AtomicInteger();
  }

  @Bean
  Counting counting() {
    return new Counting();
  }

  @Bean
  Stumbling stumbling() {
    return new Stumbling();
  }
}
