package lidao.reminder;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import lidao.contract.complaints.ComplaintClosed;
import lidao.contract.complaints.ComplaintFiled;
import lidao.contract.complaints.ComplaintRegraded;
import lidao.contract.complaints.ComplaintReopened;
import lidao.contract.complaints.ComplaintResolved;
import lidao.contract.complaints.CustomerIdentified;
import lidao.contract.interactions.BookingReceived;
import lidao.contract.interactions.InteractionRecorded;
import lidao.messaging.inbox.Inbox;
import lidao.profiles.ProfileArrivals;
import lidao.reminder.care.Bookings;
import lidao.reminder.followup.ScheduleFollowUps;
import lidao.reminder.greeting.GraveComplaints;
import lidao.reminder.wording.LastVisits;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** What this service listens to. */
@Configuration(proxyBeanMethods = false)
class Hearing {

  @Bean
  Consumer<Message<List<byte[]>>> profiles(Inbox inbox, ProfileArrivals arrivals) {
    return arrivals.consumer(inbox);
  }

  @Bean
  Consumer<Message<List<byte[]>>> interactions(Inbox inbox, Bookings bookings) {
    return inbox.subscribe("interactions").on(BookingReceived.class, bookings::received).consumer();
  }

  @Bean
  Consumer<Message<List<byte[]>>> complaints(
      Inbox inbox, ScheduleFollowUps followUps, GraveComplaints grave) {
    return inbox
        .subscribe("complaints")
        .unhurried(Duration.ofMillis(200))
        .on(ComplaintFiled.class, grave::filed)
        .on(ComplaintRegraded.class, grave::regraded)
        .on(
            ComplaintResolved.class,
            resolved -> {
              grave.resolved(resolved);
              followUps.resolved(resolved);
            })
        .on(
            ComplaintReopened.class,
            reopened -> {
              grave.reopened(reopened);
              followUps.reopened(reopened);
            })
        .on(
            ComplaintClosed.class,
            closed -> {
              grave.closed(closed);
              followUps.closed(closed);
            })
        .on(
            CustomerIdentified.class,
            identified -> {
              grave.identified(identified);
              followUps.identified(identified);
            })
        .consumer();
  }

  @Bean
  Consumer<Message<List<byte[]>>> visits(Inbox inbox, LastVisits visits) {
    return inbox.subscribe("visits").on(InteractionRecorded.class, visits::recorded).consumer();
  }
}
