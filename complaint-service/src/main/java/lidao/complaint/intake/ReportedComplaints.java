package lidao.complaint.intake;

import java.util.List;
import java.util.function.Consumer;
import lidao.contract.complaints.ComplaintReported;
import lidao.messaging.inbox.Inbox;
import lidao.profiles.ProfileArrivals;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Hears of complaints that other systems pass on, and of the customers they may be from. */
@Configuration(proxyBeanMethods = false)
class ReportedComplaints {

  @Bean("intake")
  Consumer<Message<List<byte[]>>> intake(
      Inbox inbox, CheckReport check, FileComplaint fileComplaint) {
    return inbox
        .subscribe("intake")
        .on(
            ComplaintReported.class,
            check::park,
            received ->
                fileComplaint.file(
                    received.stream()
                        .map(each -> new Reported(each.event(), each.name().source(), null))
                        .toList()))
        .consumer();
  }

  @Bean("profiles")
  Consumer<Message<List<byte[]>>> profiles(Inbox inbox, ProfileArrivals arrivals) {
    return arrivals.consumer(inbox);
  }
}
