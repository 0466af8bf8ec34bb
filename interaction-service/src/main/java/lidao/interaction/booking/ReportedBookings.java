package lidao.interaction.booking;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lidao.chassis.http.Faults;
import lidao.chassis.http.FieldError;
import lidao.contract.CustomerReference;
import lidao.contract.interactions.BookingReported;
import lidao.contract.interactions.Direction;
import lidao.contract.interactions.InteractionKind;
import lidao.contract.interactions.InteractionReported;
import lidao.interaction.contact.BookedTable;
import lidao.interaction.contact.EventRow;
import lidao.interaction.contact.RecordContacts;
import lidao.interaction.contact.RecordContacts.Told;
import lidao.messaging.codec.EventName;
import lidao.messaging.inbox.InvalidReport;
import lidao.messaging.inbox.Received;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Bookings that other systems report on {@code care.intake.interactions.v1}. Each report is a
 * contact: it waits for its customer, stands on the timeline and is told once like any other.
 */
@Component
public class ReportedBookings {

  private final BookingRules rules;
  private final RecordContacts recordContacts;

  ReportedBookings(BookingRules rules, RecordContacts recordContacts) {
    this.rules = rules;
    this.recordContacts = recordContacts;
  }

  /** Refuses with {@link InvalidReport}, naming the first field, what cannot be true. */
  public void check(BookingReported report) {
    Faults faults = rules.check(report);
    if (faults.any()) {
      FieldError first = faults.found().get(0);
      throw new InvalidReport(first.field(), first.sentence());
    }
  }

  /** Stores one poll; what is there already stays as it is. */
  public void record(List<Received<BookingReported>> events) {
    recordContacts.record(
        events.stream()
            .map(e -> told(e.name(), e.digest(), e.name().source(), e.event(), null))
            .toList());
  }

  /** The contact in which a customer said so. */
  static Told told(
      EventName name,
      @Nullable UUID digest,
      String source,
      BookingReported report,
      @Nullable UUID staffId) {
    // A booking's id is made of whose number it is and the number.
    UUID id = EventRow.id(new EventName(source, report.reference()));
    BookedTable table =
        new BookedTable(
            id,
            report.date(),
            report.time(),
            report.guests(),
            report.place(),
            report.note(),
            Boolean.TRUE.equals(report.cancelled()));
    return new Told(
        name,
        digest,
        source,
        contact(report.customer(), report.occurredAt(), table, staffId),
        table);
  }

  /** What goes on the timeline of it. */
  static InteractionReported contact(
      CustomerReference customer, Instant occurredAt, BookedTable table, @Nullable UUID staffId) {
    return new InteractionReported(
        customer,
        InteractionKind.BOOKING,
        Direction.INBOUND,
        occurredAt,
        table.place(),
        null,
        table.line(),
        table.note(),
        staffId);
  }
}
