package lidao.customer.intake;

import java.util.List;
import lidao.contract.customers.Consent;
import lidao.contract.reminders.Unsubscribed;
import lidao.customer.master.ChangeCustomer;
import lidao.messaging.inbox.Received;
import org.springframework.stereotype.Component;

/** Writes down that customers want no more of some messages, as their own word on consent. */
@Component
class TakeUnsubscribed {

  private final ChangeCustomer changeCustomer;

  TakeUnsubscribed(ChangeCustomer changeCustomer) {
    this.changeCustomer = changeCustomer;
  }

  void withdraw(List<Received<Unsubscribed>> events) {
    for (Received<Unsubscribed> each : events) {
      Unsubscribed word = each.event();
      changeCustomer.withdraw(
          word.customerId(),
          each.name().source(),
          new Consent(word.channel(), word.purpose(), false, word.unsubscribedAt()));
    }
  }
}
