package lidao.reminder.occasion;

import java.time.Duration;
import lidao.chassis.time.Tick;
import org.springframework.stereotype.Component;

/** Plans the next of whatever has passed. */
@Component
class ExtendPlans implements Tick {

  private final SharedPlanning households;
  private final PlanKeptDays days;

  ExtendPlans(SharedPlanning households, PlanKeptDays days) {
    this.households = households;
    this.days = days;
  }

  @Override
  public String name() {
    return "plan";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(5);
  }

  @Override
  public void run() {
    households.planAll();
    days.planAll();
  }
}
