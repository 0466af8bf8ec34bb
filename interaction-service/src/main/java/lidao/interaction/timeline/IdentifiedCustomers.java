package lidao.interaction.timeline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lidao.contract.complaints.CustomerIdentified;
import lidao.messaging.inbox.Received;
import org.springframework.stereotype.Component;

/** Whose complaints turn out to be: what was heard of them goes to that customer. */
@Component
public class IdentifiedCustomers {

  private final Happenings happenings;
  private final ComplaintBook book;

  IdentifiedCustomers(Happenings happenings, ComplaintBook book) {
    this.happenings = happenings;
    this.book = book;
  }

  /** It is known whose complaint it is: all that was heard of it belongs to that customer. */
  public void identified(List<Received<CustomerIdentified>> events) {
    Map<UUID, CustomerIdentified> last = new LinkedHashMap<>();
    events.forEach(r -> last.put(r.event().complaintId(), r.event()));
    List<UUID> complaints = List.copyOf(last.keySet());
    happenings.correct(
        complaints, last.values().stream().map(CustomerIdentified::customerId).toList());
    book.note(
        last.values().stream()
            .map(e -> ComplaintStep.of(e.complaintId(), e.customerId(), null, e.identifiedAt()))
            .toList());
    happenings.giveToCustomers(complaints);
  }
}
