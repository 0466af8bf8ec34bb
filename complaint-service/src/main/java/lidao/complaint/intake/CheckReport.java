package lidao.complaint.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import lidao.chassis.http.Faults;
import lidao.chassis.http.Sentence;
import lidao.complaint.text.PlainText;
import lidao.contract.CustomerReference;
import lidao.contract.complaints.ComplaintReported;
import lidao.messaging.inbox.InvalidReport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells whether a complaint, from wherever it comes, can be filed. */
@Component
class CheckReport {

  private static final Instant LONG_AGO = Instant.parse("1900-01-01T00:00:00Z");

  // Clocks of other systems go wrong by less; more is a date mistyped.
  private static final Duration AHEAD = Duration.ofDays(1);

  private final Clock clock;

  CheckReport(Clock clock) {
    this.clock = clock;
  }

  /** Everything that is wrong with a report. */
  Faults faults(ComplaintReported report) {
    Faults faults = new Faults().requireText(report.summary(), "summary");
    PlainText.check(faults, "summary", report.summary(), 4000);
    PlainText.check(faults, "details", report.details(), 10_000);
    PlainText.check(faults, "place", report.place(), 200);
    PlainText.check(faults, "reference", report.reference(), 200);
    Instant occurredAt = report.occurredAt();
    if (occurredAt != null) {
      faults.require(
          occurredAt.isBefore(clock.instant().plus(AHEAD)),
          "occurredAt",
          "lies in the future; give the moment of what the complaint is about");
      faults.require(!occurredAt.isBefore(LONG_AGO), "occurredAt", "lies before 1900");
    }
    if (report.customer() != null) {
      check(faults, report.customer());
    }
    return faults;
  }

  /** Refuses a report of another system; {@link InvalidReport} names its first fault's field. */
  void park(@Nullable ComplaintReported report) {
    if (report == null) {
      throw new InvalidReport(null, "the value is null; a JSON object is expected");
    }
    Faults faults = faults(report);
    if (faults.any()) {
      Sentence reason =
          faults.found().stream()
              .map(fault -> Sentence.of("{0} {1}", fault.field(), fault.sentence()))
              .reduce((one, next) -> Sentence.of("{0}; {1}", one, next))
              .orElseThrow();
      throw new InvalidReport(faults.found().get(0).field(), reason);
    }
  }

  private static void check(Faults faults, CustomerReference customer) {
    faults.require(
        !customer.key().isBlank(),
        "customer",
        "names nobody; give customerId, customerCode, phone, email or name, or leave it out");
    PlainText.check(faults, "customer.customerCode", customer.customerCode(), 200);
    PlainText.check(faults, "customer.phone", customer.phone(), 40);
    PlainText.check(faults, "customer.email", customer.email(), 254);
    PlainText.check(faults, "customer.name", customer.name(), 200);
  }
}
