package lidao.complaint.deadline;

import java.util.List;
import java.util.function.Consumer;
import lidao.contract.reminders.WorkingTimes;
import lidao.messaging.inbox.Inbox;
import lidao.messaging.inbox.Received;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Hears when the house works. */
@Configuration(proxyBeanMethods = false)
class HearCalendars {

  @Bean("calendars")
  Consumer<Message<List<byte[]>>> calendars(
      Inbox inbox, WorkingTimesCopy copy, HouseCalendars house, Deadlines deadlines) {
    return inbox
        .subscribe("calendars")
        .idempotent()
        .on(WorkingTimes.class, received -> keep(received, copy, house, deadlines))
        .consumer();
  }

  private static void keep(
      List<Received<WorkingTimes>> received,
      WorkingTimesCopy copy,
      HouseCalendars house,
      Deadlines deadlines) {
    for (Received<WorkingTimes> times : received) {
      if (copy.keep(times.event())) {
        deadlines.countAgainAt(times.event().calendarId());
      }
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            house.forget();
          }
        });
  }
}
