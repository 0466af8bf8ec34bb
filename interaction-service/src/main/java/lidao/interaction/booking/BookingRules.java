package lidao.interaction.booking;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import lidao.chassis.http.Faults;
import lidao.chassis.http.Sentence;
import lidao.contract.interactions.BookingReported;
import lidao.interaction.contact.ContactRules;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a booking must say to be believed; the limits are those of its JSON Schema. */
@Component
class BookingRules {

  /** Beyond that a year is mistyped. */
  private static final int YEARS_AHEAD = 5;

  private static final LocalDate LONG_AGO = LocalDate.of(1900, 1, 1);
  private static final int MOST_GUESTS = 10_000;

  private final ContactRules contacts;
  private final Clock clock;

  BookingRules(ContactRules contacts, Clock clock) {
    this.contacts = contacts;
    this.clock = clock;
  }

  /** All that is wrong with a report. */
  Faults check(BookingReported report) {
    Faults faults = new Faults();
    ContactRules.customer(faults, report.customer());
    faults.requireText(report.reference(), "reference");
    ContactRules.length(faults, "reference", report.reference(), 200);
    contacts.occurred(faults, report.occurredAt());
    table(faults, report.date(), report.guests(), report.place(), report.note());
    return faults;
  }

  /** What is wrong with the table itself. */
  void table(
      Faults faults,
      @Nullable LocalDate date,
      @Nullable Integer guests,
      @Nullable String place,
      @Nullable String note) {
    faults.require(date != null, "date", "is required");
    if (date != null) {
      LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
      faults.require(
          !date.isAfter(today.plusYears(YEARS_AHEAD)) && !date.isBefore(LONG_AGO),
          "date",
          Sentence.of("is before 1900 or more than {0} years ahead; check the year", YEARS_AHEAD));
    }
    faults.require(
        guests == null || guests >= 1 && guests <= MOST_GUESTS,
        "guests",
        Sentence.of("must be 1 to {0}; say cancelled if nobody comes", MOST_GUESTS));
    ContactRules.text(faults, "place", place, 200);
    ContactRules.length(faults, "note", note, 4000);
  }
}
