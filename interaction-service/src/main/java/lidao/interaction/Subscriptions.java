package lidao.interaction;

import java.time.Duration;
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
import lidao.contract.customers.CustomersMerged;
import lidao.contract.interactions.BookingReported;
import lidao.contract.interactions.InteractionReported;
import lidao.contract.reminders.BirthdayDue;
import lidao.contract.reminders.FestivalDue;
import lidao.contract.reminders.FollowUpAnswered;
import lidao.contract.reminders.FollowUpDue;
import lidao.contract.reminders.FollowUpSent;
import lidao.contract.reminders.GreetingFailed;
import lidao.contract.reminders.GreetingSent;
import lidao.contract.reminders.GreetingSkipped;
import lidao.interaction.booking.ReportedBookings;
import lidao.interaction.contact.ReportedContacts;
import lidao.interaction.timeline.HeardComplaints;
import lidao.interaction.timeline.HeardFollowUps;
import lidao.interaction.timeline.HeardGreetings;
import lidao.interaction.timeline.HeardMerges;
import lidao.interaction.timeline.IdentifiedCustomers;
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
  Consumer<Message<List<byte[]>>> intake(
      Inbox inbox, ReportedContacts contacts, ReportedBookings bookings) {
    return inbox
        .subscribe("intake")
        .idempotent()
        .on(InteractionReported.class, contacts::check, contacts::record)
        .on(BookingReported.class, bookings::check, bookings::record)
        .consumer();
  }

  @Bean
  Consumer<Message<List<byte[]>>> profiles(Inbox inbox, ProfileArrivals arrivals) {
    return arrivals.consumer(inbox);
  }

  @Bean
  Consumer<Message<List<byte[]>>> customers(Inbox inbox, HeardMerges heard) {
    return inbox
        .subscribe("customers")
        .idempotent()
        .on(CustomersMerged.class, heard::merged)
        .consumer();
  }

  @Bean
  Consumer<Message<List<byte[]>>> complaints(
      Inbox inbox, HeardComplaints heard, IdentifiedCustomers identified) {
    return inbox
        .subscribe("complaints")
        .unhurried(Duration.ofMillis(200))
        .idempotent()
        .on(ComplaintFiled.class, heard::filed)
        .on(ComplaintAcknowledged.class, heard::acknowledged)
        .on(ComplaintAnswered.class, heard::answered)
        .on(ComplaintResolved.class, heard::resolved)
        .on(ComplaintReopened.class, heard::reopened)
        .on(ComplaintClosed.class, heard::closed)
        .on(CustomerIdentified.class, identified::identified)
        .on(ComplaintDeclined.class, heard::declined)
        .consumer();
  }

  @Bean
  Consumer<Message<List<byte[]>>> reminders(
      Inbox inbox, HeardGreetings heard, HeardFollowUps followUps) {
    return inbox
        .subscribe("reminders")
        .idempotent()
        .on(BirthdayDue.class, heard::birthdayDue)
        .on(FestivalDue.class, heard::festivalDue)
        .on(GreetingSent.class, heard::greetingSent)
        .on(GreetingSkipped.class, heard::greetingSkipped)
        .on(GreetingFailed.class, heard::greetingFailed)
        .on(FollowUpDue.class, followUps::followUpDue)
        .on(FollowUpSent.class, followUps::followUpSent)
        .on(FollowUpAnswered.class, followUps::followUpAnswered)
        .consumer();
  }
}
