package lidao.reminder.letter;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import lidao.reminder.house.Columns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The wordings, and how late the oldest letter is. */
@Configuration(proxyBeanMethods = false)
class LetterConfiguration {

  @Bean
  Templates templates() {
    return new Templates("/reminder-service/wording");
  }

  @Bean
  MeterBinder oldestDue(JdbcClient db, Clock clock) {
    return (MeterRegistry registry) ->
        Gauge.builder("lidao.reminders.oldest.due", () -> oldestDueSeconds(db, clock))
            .description("Since when the oldest due greeting or letter has waited, business time")
            .baseUnit("seconds")
            .register(registry);
  }

  private static double oldestDueSeconds(JdbcClient db, Clock clock) {
    return db.sql(
            """
            select coalesce(greatest(0, extract(epoch from :now - least(
              (select min(next_attempt_at) from letter where state = 'QUEUED'),
              (select min(due_at) from occurrence where state = 'PLANNED')))), 0)
            """)
        .param("now", Columns.at(clock.instant()))
        .query(Double.class)
        .single();
  }
}
