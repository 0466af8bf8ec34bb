package lidao.interaction.contact;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import lidao.chassis.http.Faults;
import lidao.chassis.http.Sentence;
import lidao.contract.CustomerReference;
import lidao.contract.interactions.InteractionReported;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a contact must say to be believed; the limits are those of its JSON Schema. */
@Component
public class ContactRules {

  /** How far another system's clock may be ahead of ours. */
  private static final Duration AHEAD = Duration.ofMinutes(5);

  private static final Instant LONG_AGO = Instant.parse("1900-01-01T00:00:00Z");

  private final Clock clock;

  ContactRules(Clock clock) {
    this.clock = clock;
  }

  /** All that is wrong with it. */
  Faults check(InteractionReported report) {
    Faults faults = new Faults();
    faults.require(report.kind() != null, "kind", "is required");
    occurred(faults, report.occurredAt());
    faults.requireText(report.summary(), "summary");
    length(faults, "summary", report.summary(), 4000);
    length(faults, "details", report.details(), 10_000);
    text(faults, "place", report.place(), 200);
    text(faults, "seat", report.seat(), 200);
    customer(faults, report.customer());
    return faults;
  }

  /** When it took place: not in the future, as far as clocks agree. */
  public void occurred(Faults faults, @Nullable Instant at) {
    faults.require(at != null, "occurredAt", "is required");
    if (at != null) {
      faults.require(
          !at.isAfter(clock.instant().plus(AHEAD)),
          "occurredAt",
          "is in the future; report a contact after it took place");
      faults.require(!at.isBefore(LONG_AGO), "occurredAt", "is before 1900");
    }
  }

  /** Whose it is: named somehow. */
  public static void customer(Faults faults, @Nullable CustomerReference customer) {
    if (customer == null) {
      faults.add("customer", "is required");
      return;
    }
    text(faults, "customer.customerCode", customer.customerCode(), 200);
    text(faults, "customer.phone", customer.phone(), 40);
    text(faults, "customer.email", customer.email(), 254);
    text(faults, "customer.name", customer.name(), 200);
    faults.require(
        !customer.key().isEmpty(),
        "customer",
        "names nobody; give customerId, customerCode, phone, email or name");
  }

  /** The system whose customer codes are used. */
  public static void source(Faults faults, String source) {
    faults.require(
        !source.isBlank() && source.length() <= 200 && source.indexOf('\0') < 0,
        "source",
        "must have 1 to 200 characters");
  }

  /** A text that may be left out: not blank, and no longer than that. */
  public static void text(Faults faults, String field, @Nullable String text, int most) {
    faults.require(text == null || !text.isBlank(), field, "is blank; leave it out instead");
    length(faults, field, text, most);
  }

  /** No longer than that, and nothing in it that cannot be stored. */
  public static void length(Faults faults, String field, @Nullable String text, int most) {
    if (text != null) {
      if (text.length() > most) {
        faults.add(field, Sentence.of("is longer than {0} characters", most));
      }
      // PostgreSQL cannot hold it.
      faults.require(text.indexOf('\0') < 0, field, "contains the character U+0000");
    }
  }
}
