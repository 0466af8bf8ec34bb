package lidao.interaction.contact;

import java.util.List;
import lidao.chassis.http.Faults;
import lidao.chassis.http.FieldError;
import lidao.contract.interactions.InteractionReported;
import lidao.interaction.contact.RecordContacts.Told;
import lidao.messaging.inbox.InvalidReport;
import lidao.messaging.inbox.Received;
import org.springframework.stereotype.Component;

/** Contacts that other systems report on {@code care.intake.interactions.v1}. */
@Component
public class ReportedContacts {

  private final ContactRules rules;
  private final RecordContacts recordContacts;

  ReportedContacts(ContactRules rules, RecordContacts recordContacts) {
    this.rules = rules;
    this.recordContacts = recordContacts;
  }

  /** Refuses with {@link InvalidReport}, naming the first field, what cannot be true. */
  public void check(InteractionReported report) {
    Faults faults = rules.check(report);
    if (faults.any()) {
      FieldError first = faults.found().get(0);
      throw new InvalidReport(first.field(), first.sentence());
    }
  }

  /** Stores one poll; what is there already stays as it is. */
  public void record(List<Received<InteractionReported>> events) {
    recordContacts.record(
        events.stream()
            .map(e -> new Told(e.name(), e.digest(), e.name().source(), e.event(), null))
            .toList());
  }
}
