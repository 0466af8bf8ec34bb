package lidao.customer.intake;

import java.util.List;
import java.util.function.Consumer;
import lidao.contract.customers.CustomerReported;
import lidao.messaging.inbox.Inbox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Listens to care.intake.customers.v1. */
@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {

  @Bean
  Consumer<Message<List<byte[]>>> intake(Inbox inbox, TakeReports reports) {
    return inbox
        .subscribe("intake")
        .on(CustomerReported.class, reports::check, reports::takeIn)
        .consumer();
  }
}
