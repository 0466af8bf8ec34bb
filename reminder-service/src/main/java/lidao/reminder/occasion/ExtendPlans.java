package lidao.reminder.occasion;

import java.time.Duration;
import lidao.chassis.time.Tick;
import org.springframework.stereotype.Component;

/** Plans the next of whatever has passed. */
@Component
class ExtendPlans implements Tick {

  private final PlanFestivals festivals;
  private final PlanBirthdays birthdays;

  ExtendPlans(PlanFestivals festivals, PlanBirthdays birthdays) {
    this.festivals = festivals;
    this.birthdays = birthdays;
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
    festivals.planAll();
    birthdays.planAll();
  }
}
