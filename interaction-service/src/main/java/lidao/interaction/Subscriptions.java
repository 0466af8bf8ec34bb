package lidao.interaction;

import java.util.List;
import java.util.function.Consumer;
import lidao.contract.complaints.ComplaintAcknowledged;
import lidao.contract.complaints.ComplaintAnswered;
import lidao.contract.complaints.ComplaintClosed;
import lidao.contract.complaints.ComplaintDeclined;
import lidao.contract.complaints.ComplaintFiled;
import lidao.contract.complaints.ComplaintReopened;
import lidao.contract.complaints.ComplaintResolved;
import lidao.contract.complaints.CustomerIdentified;
import lidao.contract.interactions.InteractionReported;
import lidao.contract.reminders.BirthdayDue;
import lidao.contract.reminders.FestivalDue;
import lidao.contract.reminders.FollowUpAnswered;
import lidao.contract.reminders.FollowUpDue;
import lidao.contract.reminders.FollowUpSent;
import lidao.contract.reminders.GreetingFailed;
import lidao.contract.reminders.GreetingSent;
import lidao.contract.reminders.GreetingSkipped;
import lidao.interaction.contact.ReportedContacts;
import lidao.interaction.timeline.HeardComplaints;
import lidao.interaction.timeline.HeardReminders;
import lidao.messaging.inbox.Inbox;
import lidao.profiles.ProfileArrivals;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/**
 * What this service listens to. All of it is idempotent by its rows, which are keyed by event name
 * or version, so no inbox names are kept.
 */
@Configuration(proxyBeanMethods = false)
class Subscriptions {

  @Bean
  Consumer<Message<List<byte[]>>> intake(Inbox inbox, ReportedContacts reported) {
    return inbox
        .subscribe("intake")
        .idempotent()
        .on(InteractionReported.class, reported::check, reported::record)
        .consumer();
  }

  @Bean
  Consumer<Message<List<byte[]>>> profiles(Inbox inbox, ProfileArrivals arrivals) {
    return arrivals.consumer(inbox);
  }

  @Bean
  Consumer<Message<List<byte[]>>> complaints(Inbox inbox, HeardComplaints heard) {
    return inbox
        .subscribe("complaints")
        .idempotent()
        .on(ComplaintFiled.class, heard::filed)
        .on(ComplaintAcknowledged.class, heard::acknowledged)
        .on(ComplaintAnswered.class, heard::answered)
        .on(ComplaintResolved.class, heard::resolved)
        .on(ComplaintReopened.class, heard::reopened)
        .on(ComplaintClosed.class, heard::closed)
        .on(CustomerIdentified.class, heard::identified)
        .on(ComplaintDeclined.class, heard::declined)
        .consumer();
  }

  @Bean
  Consumer<Message<List<byte[]>>> reminders(Inbox inbox, HeardReminders heard) {
    return inbox
        .subscribe("reminders")
        .idempotent()
        .on(BirthdayDue.class, heard::birthdayDue)
        .on(FestivalDue.class, heard::festivalDue)
        .on(GreetingSent.class, heard::greetingSent)
        .on(GreetingSkipped.class, heard::greetingSkipped)
        .on(GreetingFailed.class, heard::greetingFailed)
        .on(FollowUpDue.class, heard::followUpDue)
        .on(FollowUpSent.class, heard::followUpSent)
        .on(FollowUpAnswered.class, heard::followUpAnswered)
        .consumer();
  }
}
