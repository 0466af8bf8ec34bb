package lidao.interaction.booking;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import lidao.chassis.http.Cursor;
import lidao.chassis.http.ETags;
import lidao.chassis.http.Faults;
import lidao.chassis.http.IdempotentRequests;
import lidao.chassis.http.NotFound;
import lidao.chassis.http.Page;
import lidao.chassis.security.Caller;
import lidao.chassis.security.Roles;
import lidao.chassis.security.StaffOnly;
import lidao.chassis.security.StaffOrIntegrator;
import lidao.contract.interactions.BookingReported;
import lidao.interaction.contact.ContactRules;
import lidao.interaction.contact.Interaction;
import lidao.interaction.contact.RecordContacts;
import lidao.interaction.contact.StaffIds;
import lidao.messaging.outbox.UuidV7;
import lidao.profiles.Profiles;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Bookings over HTTP: taking them, changing and cancelling them, and who comes on a day. */
@RestController
@RequestMapping("/api/interactions/bookings")
class BookingsController {

  private static final UUID FIRST = new UUID(0, 0);

  private final BookingRules rules;
  private final RecordContacts recordContacts;
  private final ChangeBooking changeBooking;
  private final Bookings bookings;
  private final Profiles profiles;
  private final IdempotentRequests requests;
  private final Clock clock;
  private final ZoneId houseZone;

  BookingsController(
      BookingRules rules,
      RecordContacts recordContacts,
      ChangeBooking changeBooking,
      Bookings bookings,
      Profiles profiles,
      IdempotentRequests requests,
      Clock clock,
      @Value("${lidao.house.time-zone:Asia/Shanghai}") ZoneId houseZone) {
    this.rules = rules;
    this.recordContacts = recordContacts;
    this.changeBooking = changeBooking;
    this.bookings = bookings;
    this.profiles = profiles;
    this.requests = requests;
    this.clock = clock;
    this.houseZone = houseZone;
  }

  @Operation(
      summary =
          "Books for a customer, known or not; the place of one who is not is held all the same")
  @PostMapping
  @ApiResponse(responseCode = "201")
  @StaffOrIntegrator
  ResponseEntity<Interaction> book(
      @RequestBody NewBooking body, Caller caller, HttpServletRequest request) {
    BookingReported report =
        body.asReported(UuidV7.next().toString(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    Faults faults = rules.check(report);
    String own = "/" + caller.client();
    String source = body.source() == null ? own : body.source();
    ContactRules.source(faults, source);
    // Whoever names a booking of another system's changes it.
    faults.require(
        caller.is(Roles.STAFF) || source.equals(own),
        "source",
        "is not this client's; leave it out, or report the booking at /api/events");
    faults.refuse();
    return requests.once(
        request,
        body,
        () -> {
          var told =
              ReportedBookings.told(
                  RecordContacts.freshName(), null, source, report, StaffIds.of(caller));
          Interaction stored = recordContacts.record(List.of(told)).get(0);
          return ResponseEntity.created(URI.create("/api/interactions/" + stored.id()))
              .body(stored);
        });
  }

  @Operation(summary = "Bookings by day, place and state, the earliest first")
  @GetMapping
  @StaffOnly
  Page<Booking> list(
      @RequestParam(required = false) @Nullable UUID customerId,
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    int most = Page.limit(limit);
    Cursor after = Cursor.read(cursor, 2);
    UUID whose = customerId == null ? null : profiles.current(customerId);
    LocalDate first = from == null ? LocalDate.ofInstant(clock.instant(), houseZone) : from;
    List<Booking> found =
        after == null
            ? bookings.list(whose, first, FIRST, most + 1)
            : bookings.list(whose, after.day(0), after.id(1), most + 1);
    return Page.of(found, most, last -> Cursor.of(last.date(), last.id()));
  }

  @Operation(summary = "One booking, with the ETag that a change names")
  @GetMapping("/{id}")
  @StaffOnly
  ResponseEntity<Booking> find(@PathVariable UUID id) {
    return tagged(bookings.find(id).orElseThrow(() -> new NotFound("booking", id)));
  }

  @Operation(summary = "Changes or cancels a booking; If-Match names the version that was read")
  @PutMapping("/{id}")
  @StaffOnly
  ResponseEntity<Booking> change(
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody ChangedBooking body,
      Caller caller) {
    Faults faults = new Faults();
    rules.table(faults, body.date(), body.guests(), body.place(), body.note());
    faults.refuse();
    return tagged(changeBooking.change(id, ifMatch, body, StaffIds.of(caller)));
  }

  private static ResponseEntity<Booking> tagged(Booking booking) {
    return ResponseEntity.ok().eTag(ETags.etag(booking.version())).body(booking);
  }
}
