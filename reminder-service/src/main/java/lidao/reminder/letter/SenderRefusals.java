package lidao.reminder.letter;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import lidao.contract.alerts.AlertSeverity;
import org.springframework.stereotype.Component;

/**
 * A mail server that does not let us send is for operators to put right: one alert until it takes a
 * letter again. Within the caller's transaction.
 */
@Component
class SenderRefusals {

  static final String CAUSE = "mail/sender-refused";

  private final Alerts alerts;
  // Nobody knows after a start; then the first letter that is taken clears it.
  private final AtomicBoolean mayStand = new AtomicBoolean(true);

  SenderRefusals(Alerts alerts) {
    this.alerts = alerts;
  }

  void tell(Collection<Delivery> deliveries) {
    Optional<Delivery.SenderRefused> refused =
        deliveries.stream()
            .filter(Delivery.SenderRefused.class::isInstance)
            .map(Delivery.SenderRefused.class::cast)
            .findFirst();
    if (refused.isPresent()) {
      mayStand.set(true);
      alerts.raise(
          List.of(
              new Alerts.Call(
                  CAUSE,
                  AlertSeverity.CRITICAL,
                  "mail.sender-refused",
                  Map.of("detail", refused.get().detail()),
                  null,
                  null,
                  "operator")));
    } else if (deliveries.stream().anyMatch(Delivery.Accepted.class::isInstance)
        && mayStand.getAndSet(false)) {
      alerts.clear(List.of(CAUSE));
    }
  }
}
