package lidao.complaint.intake;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import lidao.chassis.db.GroupCommit;
import lidao.complaint.handling.ComplaintView;
import lidao.contract.complaints.ComplaintReported;
import lidao.messaging.inbox.Inbox;
import lidao.profiles.ProfileArrivals;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import org.springframework.transaction.support.TransactionTemplate;

/** How complaints of other systems come in, and the customers they may be from. */
@Configuration(proxyBeanMethods = false)
class ReportedComplaints {

  @Bean
  GroupCommit<Reported, ComplaintView> filings(
      TransactionTemplate transaction,
      FileComplaint fileComplaint,
      @Value("${lidao.complaints.filing-beat}") Duration beat) {
    return new GroupCommit<>("filings", transaction, beat, fileComplaint::file);
  }

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
                        .map(each -> new Reported(each.event(), each.name().source()))
                        .toList()))
        .consumer();
  }

  @Bean("profiles")
  Consumer<Message<List<byte[]>>> profiles(Inbox inbox, ProfileArrivals arrivals) {
    return arrivals.consumer(inbox);
  }
}
