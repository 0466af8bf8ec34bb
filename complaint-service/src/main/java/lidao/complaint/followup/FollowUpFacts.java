package lidao.complaint.followup;

import java.util.List;
import java.util.function.Consumer;
import lidao.contract.reminders.FollowUpAnswered;
import lidao.contract.reminders.FollowUpDue;
import lidao.contract.reminders.FollowUpSent;
import lidao.messaging.inbox.Inbox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Hears what reminder-service asks and what customers answer. */
@Configuration(proxyBeanMethods = false)
class FollowUpFacts {

  @Bean("reminders")
  Consumer<Message<List<byte[]>>> reminders(Inbox inbox, FollowUps followUps, HearAnswer hear) {
    return inbox
        .subscribe("reminders")
        .on(FollowUpDue.class, followUps::due)
        .on(FollowUpSent.class, followUps::sent)
        .on(FollowUpAnswered.class, hear::answered)
        .consumer();
  }
}
