package lidao.chassis.time;

import com.github.kagkarlsson.scheduler.task.Task;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** The clock, and ticks as recurring tasks unless {@code lidao.ticks.enabled=false}. */
@AutoConfiguration(
    beforeName = "com.github.kagkarlsson.scheduler.boot.autoconfigure.DbSchedulerAutoConfiguration")
class TimeAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  Clock businessClock() {
    return Clock.systemUTC();
  }

  // The scheduler's own configuration takes this list because nobody declares a single task.
  @Bean
  @ConditionalOnBooleanProperty(name = "lidao.ticks.enabled", matchIfMissing = true)
  List<Task<?>> tickTasks(ObjectProvider<Tick> ticks, ObjectProvider<MeterRegistry> meters) {
    return new Ticks(meters.getIfAvailable(() -> Metrics.globalRegistry))
        .tasks(ticks.orderedStream().toList());
  }
}
