package lidao.complaint.staff;

import java.util.List;
import java.util.function.Consumer;
import lidao.contract.staff.StaffMember;
import lidao.messaging.inbox.Inbox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Hears who works here. */
@Configuration(proxyBeanMethods = false)
class HearStaff {

  @Bean("staff")
  Consumer<Message<List<byte[]>>> staff(Inbox inbox, StaffList list) {
    return inbox
        .subscribe("staff")
        .idempotent()
        .on(StaffMember.class, list::keep)
        .onTombstones(StaffMember.class, list::forget)
        .consumer();
  }
}
