package lidao.chassis.time;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands the ticks to the scheduler, which keeps one row for each and lets one instance run it. */
class Ticks {

  private static final Logger log = LoggerFactory.getLogger(Ticks.class);

  private final MeterRegistry meters;

  Ticks(MeterRegistry meters) {
    this.meters = meters;
  }

  List<Task<?>> tasks(List<Tick> ticks) {
    Set<String> names = new HashSet<>();
    for (Tick tick : ticks) {
      if (!names.add(tick.name())) {
        throw new IllegalStateException("Two ticks are named " + tick.name());
      }
    }
    return ticks.stream().<Task<?>>map(this::task).toList();
  }

  private Task<?> task(Tick tick) {
    return Tasks.recurring(tick.name(), FixedDelay.of(tick.every()))
        .execute((instance, context) -> run(tick));
  }

  /** Runs the tick once; a failure ends here. */
  void run(Tick tick) {
    Timer.Sample sample = Timer.start(meters);
    String outcome = "done";
    try {
      tick.run();
    } catch (Exception e) {
      outcome = "failed";
      log.error("The tick {} failed and comes round again in {}", tick.name(), tick.every(), e);
    } finally {
      sample.stop(meters.timer("lidao.tick", "tick", tick.name(), "outcome", outcome));
    }
  }
}
