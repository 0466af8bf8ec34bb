package lidao.reminder.letter;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import lidao.chassis.outside.Delivery;
import lidao.contract.alerts.AlertSeverity;
import lidao.contract.customers.Channel;
import org.springframework.stereotype.Component;

/**
 * A carrier that does not let us send is for operators to put right: one alert a channel until it
 * takes a message again. Within the caller's transaction.
 */
@Component
class SenderRefusals {

  private final Alerts alerts;
  // Nobody knows after a start whether one stands; then the first that is taken clears it.
  private final Set<Channel> fine = ConcurrentHashMap.newKeySet();

  SenderRefusals(Alerts alerts) {
    this.alerts = alerts;
  }

  void tell(Channel channel, Delivery delivery) {
    String cause = "channel/" + channel + "/sender-refused";
    if (delivery instanceof Delivery.SenderRefused refused) {
      fine.remove(channel);
      alerts.raise(
          List.of(
              new Alerts.Call(
                  cause,
                  AlertSeverity.CRITICAL,
                  "channel.sender-refused",
                  Map.of("channel", channel.name(), "detail", refused.detail()),
                  null,
                  null,
                  "operator")));
    } else if (delivery instanceof Delivery.Accepted && fine.add(channel)) {
      alerts.clear(List.of(cause));
    }
  }
}
