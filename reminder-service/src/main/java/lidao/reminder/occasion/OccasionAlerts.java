package lidao.reminder.occasion;

import java.util.Collection;
import java.util.Map;
import lidao.reminder.letter.Alerts;
import lidao.reminder.letter.Alerts.Call;
import org.springframework.stereotype.Component;

/**
 * Calls for staff about occasions: what the house has named itself goes with its name, since
 * readers know the built-in ones only by their codes. Within the caller's transaction.
 */
@Component
public class OccasionAlerts {

  private final Alerts alerts;
  private final Occasions occasions;

  OccasionAlerts(Alerts alerts, Occasions occasions) {
    this.alerts = alerts;
    this.occasions = occasions;
  }

  /** Raises those whose cause does not stand yet. */
  public void raise(Collection<Call> calls) {
    if (calls.isEmpty()) {
      return;
    }
    Map<String, Map<String, String>> names =
        occasions.ownNames(calls.stream().map(Call::occasion).distinct().toList());
    alerts.raise(
        calls.stream()
            .map(call -> call.with(names.getOrDefault(call.occasion(), Map.of())))
            .toList());
  }
}
