package lidao.complaint.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import lidao.complaint.alert.Alarm;
import lidao.complaint.clue.WaitingReceipts;
import lidao.complaint.deadline.PlanDeadlines;
import lidao.complaint.handling.ComplaintView;
import lidao.contract.CustomerReference;
import lidao.contract.complaints.ComplaintReported;
import lidao.contract.complaints.Origin;
import lidao.contract.complaints.Severity;
import lidao.contract.customers.CustomerProfile;
import lidao.contract.customers.Tier;
import lidao.messaging.outbox.Outbox;
import lidao.messaging.outbox.UuidV7;
import lidao.profiles.Claim;
import lidao.profiles.Match;
import lidao.profiles.Profiles;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Puts complaints on our books: their clocks run and somebody is called, known customer or not. */
@Component
class FileComplaint {

  private final Profiles profiles;
  private final PlanDeadlines plan;
  private final FilingTables tables;
  private final WaitingReceipts receipts;
  private final Outbox outbox;
  private final Clock clock;
  private final ZoneId zone;

  FileComplaint(
      Profiles profiles,
      PlanDeadlines plan,
      FilingTables tables,
      WaitingReceipts receipts,
      Outbox outbox,
      Clock clock,
      @Value("${lidao.house.time-zone:Asia/Shanghai}") ZoneId zone) {
    this.profiles = profiles;
    this.plan = plan;
    this.tables = tables;
    this.receipts = receipts;
    this.outbox = outbox;
    this.clock = clock;
    this.zone = zone;
  }

  /** Files complaints within the current transaction; a constant number of statements for all. */
  List<ComplaintView> file(List<Reported> reports) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    List<Claim> claims =
        reports.stream()
            .filter(r -> r.complaint().customer() != null)
            .map(FileComplaint::claim)
            .toList();
    List<Match> found = claims.isEmpty() ? List.of() : profiles.match(claims);
    Map<UUID, CustomerProfile> customers = customers(found);
    Iterator<Match> matches = found.iterator();
    List<Filing> filings = new ArrayList<>(reports.size());
    for (Reported report : reports) {
      @Nullable Match match = report.complaint().customer() == null ? null : matches.next();
      filings.add(filing(report, match, customers, now));
    }
    Map<UUID, String> numbers = tables.insert(filings);
    List<ComplaintView> filed = new ArrayList<>(filings.size());
    for (int i = 0; i < filings.size(); i++) {
      Filing filing = filings.get(i);
      String number = Objects.requireNonNull(numbers.get(filing.id()));
      publish(filing, number, reports.get(i).trace());
      filed.add(filing.view(number));
    }
    receipts.customersKnown(
        filings.stream()
            .filter(filing -> filing.customerId() != null && filing.reference() != null)
            .map(Filing::id)
            .toList());
    return filed;
  }

  private void publish(Filing filing, String number, @Nullable String trace) {
    Instant now = filing.filedAt();
    outbox.append(filing.fact(number), now, trace);
    if (filing.origin() == Origin.SELF) {
      outbox.append(filing.fault(number), now, trace);
    }
    outbox.append(Alarm.filed(filing.concern(number)).raisedAt(now), now, trace);
  }

  private Map<UUID, CustomerProfile> customers(List<Match> matches) {
    Set<UUID> known = new HashSet<>();
    for (Match match : matches) {
      if (match instanceof Match.Known customer) {
        known.add(customer.customerId());
      }
    }
    return known.isEmpty() ? Map.of() : profiles.find(known);
  }

  private Filing filing(
      Reported report, @Nullable Match match, Map<UUID, CustomerProfile> customers, Instant now) {
    ComplaintReported complaint = report.complaint();
    UUID id = UuidV7.next();
    Severity severity = complaint.severity() == null ? Severity.NORMAL : complaint.severity();
    @Nullable UUID customer = match instanceof Match.Known known ? known.customerId() : null;
    @Nullable CustomerProfile profile = customer == null ? null : customers.get(customer);
    @Nullable Tier tier = profile == null ? null : profile.tier();
    @Nullable CustomerReference waiting = customer == null ? complaint.customer() : null;
    return new Filing(
        id,
        now.atZone(zone).getYear(),
        severity,
        complaint.origin() == null ? Origin.CUSTOMER : complaint.origin(),
        complaint.summary().strip(),
        complaint.details(),
        complaint.occurredAt(),
        told(complaint.place()),
        told(complaint.reference()),
        customer,
        waiting,
        waiting == null ? List.of() : profiles.keys(claim(report)),
        report.source(),
        report.by(),
        now,
        plan.from(now, severity, tier, complaint.place()),
        Filing.alertId(id));
  }

  // Only blanks say nothing, and a fact may not be blank.
  private static @Nullable String told(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static Claim claim(Reported report) {
    return new Claim(report.source(), Objects.requireNonNull(report.complaint().customer()));
  }
}
