package lidao.interaction.booking;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lidao.chassis.http.ETags;
import lidao.chassis.http.NotFound;
import lidao.contract.CustomerReference;
import lidao.interaction.contact.BookedTable;
import lidao.interaction.contact.RecordContacts;
import lidao.interaction.contact.RecordContacts.Told;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Staff change a booking or cancel it: one more contact, and a new state of the booking. */
@Component
class ChangeBooking {

  private static final String SOURCE = "/interaction-service";

  private final Bookings bookings;
  private final RecordContacts recordContacts;
  private final Clock clock;

  ChangeBooking(Bookings bookings, RecordContacts recordContacts, Clock clock) {
    this.bookings = bookings;
    this.recordContacts = recordContacts;
    this.clock = clock;
  }

  /** The booking afterwards; 404, 412 or 428 as the chassis says. */
  @Transactional
  Booking change(UUID id, @Nullable String ifMatch, ChangedBooking change, @Nullable UUID staffId) {
    Booking before = bookings.hold(id).orElseThrow(() -> new NotFound("booking", id));
    ETags.requireCurrent(ifMatch, before.version());
    Instant now = clock.instant();
    // What staff say now holds, however far ahead the clock of the system was that told of it.
    Instant said = now.isBefore(before.saidAt()) ? before.saidAt() : now;
    BookedTable table = change.asTable(id);
    recordContacts.record(
        List.of(
            new Told(
                RecordContacts.freshName(),
                null,
                SOURCE,
                ReportedBookings.contact(
                    CustomerReference.of(before.customerId()), said, table, staffId),
                table)));
    return bookings.find(id).orElseThrow();
  }
}
