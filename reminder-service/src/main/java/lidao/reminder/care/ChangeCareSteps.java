package lidao.reminder.care;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes down what is to be done from now on, and what need not be, and tells staff of both. */
@Component
class ChangeCareSteps {

  private final CareSteps steps;
  private final CareAlerts alerts;

  ChangeCareSteps(CareSteps steps, CareAlerts alerts) {
    this.steps = steps;
    this.alerts = alerts;
  }

  /**
   * Within the caller's transaction.
   *
   * @param standing how the steps of these occurrences stood before, by occurrence
   */
  void write(List<CareStep> changed, Map<UUID, List<CareStep>> standing) {
    if (changed.isEmpty()) {
      return;
    }
    steps.store(changed);
    List<CareStep> due = new ArrayList<>();
    List<CareStep> over = new ArrayList<>();
    for (CareStep step : changed) {
      boolean wasDue =
          standing.getOrDefault(step.occurrenceId(), List.of()).stream()
              .anyMatch(s -> s.step() == step.step() && s.state() == CareStep.State.DUE);
      if (step.state() == CareStep.State.DUE && !wasDue) {
        due.add(step);
      } else if (step.state() != CareStep.State.DUE && wasDue) {
        over.add(step);
      }
    }
    alerts.due(due);
    alerts.over(over);
  }
}
