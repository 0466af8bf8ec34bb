package lidao.customer.claim;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import lidao.chassis.http.Faults;
import lidao.contract.customers.Consent;

/** The words on being written to of a claim in the making. */
final class ConsentsDraft {

  /** Clocks and zones differ, but not by more than this. */
  private static final Duration SLACK = Duration.ofDays(1);

  private final Faults faults;
  private final Instant latest;
  private final List<Consent> consents = new ArrayList<>();

  ConsentsDraft(Faults faults, Instant now) {
    this.faults = faults;
    this.latest = now.plus(SLACK);
  }

  void add(String path, Consent consent) {
    faults.require(consent.channel() != null, path + ".channel", "is required");
    faults.require(consent.purpose() != null, path + ".purpose", "is required");
    // Of two words the later holds: one from the future would hold against all to come.
    faults.require(
        consent.since() == null || !consent.since().isAfter(latest),
        path + ".since",
        "lies in the future; give the time when the customer said so, or leave it out");
    consents.add(consent);
  }

  List<Consent> all() {
    return consents;
  }
}
