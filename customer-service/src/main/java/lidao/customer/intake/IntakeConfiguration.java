package lidao.customer.intake;

import java.util.List;
import java.util.function.Consumer;
import lidao.contract.customers.CustomerReported;
import lidao.contract.reminders.Unsubscribed;
import lidao.messaging.inbox.Inbox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Listens to what other systems report, and to what customers tell reminder-service. */
@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {

  @Bean
  Consumer<Message<List<byte[]>>> intake(Inbox inbox, TakeReports reports) {
    return inbox
        .subscribe("intake")
        .on(CustomerReported.class, reports::check, reports::takeIn)
        .consumer();
  }

  @Bean
  Consumer<Message<List<byte[]>>> reminders(Inbox inbox, TakeUnsubscribed unsubscribed) {
    return inbox.subscribe("reminders").on(Unsubscribed.class, unsubscribed::withdraw).consumer();
  }
}
