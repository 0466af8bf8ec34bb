package lidao.complaint.memorandum;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import lidao.complaint.chronicle.Chronicle;
import lidao.complaint.chronicle.ChronicleEntry;
import lidao.complaint.chronicle.VerifyChronicle;
import lidao.complaint.handling.ComplaintView;
import lidao.complaint.handling.ComplaintViews;
import lidao.complaint.staff.StaffList;
import lidao.contract.customers.CustomerProfile;
import lidao.profiles.Profiles;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Writes the memorandum of a complaint from its stored chronicle and from nothing else. */
@Component
class WriteMemorandum {

  private final ComplaintViews complaints;
  private final Chronicle chronicle;
  private final VerifyChronicle verify;
  private final Profiles profiles;
  private final StaffList staff;
  private final Clock clock;
  private final ZoneId house;

  WriteMemorandum(
      ComplaintViews complaints,
      Chronicle chronicle,
      VerifyChronicle verify,
      Profiles profiles,
      StaffList staff,
      Clock clock,
      @Value("${lidao.house.time-zone:Asia/Shanghai}") ZoneId house) {
    this.complaints = complaints;
    this.chronicle = chronicle;
    this.verify = verify;
    this.profiles = profiles;
    this.staff = staff;
    this.clock = clock;
    this.house = house;
  }

  /**
   * The memorandum in the customer's language and time, or the house's where the customer is
   * unknown.
   *
   * @param asked a language that somebody wants it in instead
   */
  Memorandum write(UUID id, @Nullable Language asked) {
    ComplaintView complaint = complaints.get(id);
    Optional<CustomerProfile> customer =
        Optional.ofNullable(complaint.customerId()).flatMap(profiles::find);
    Language language =
        asked == null
            ? Language.nearest(customer.map(CustomerProfile::language).orElse(null))
            : asked;
    Wording wording = new Wording(language);
    Function<Instant, String> time = time(wording, language, customer);
    TellLine line = new TellLine(wording, complaint.origin(), staff.names(), time);
    List<Memorandum.Line> lines =
        chronicle.all(id).stream()
            .sorted(Comparator.comparing(ChronicleEntry::at))
            .flatMap(entry -> line.tell(entry).stream())
            .toList();
    return new Memorandum(
        language,
        wording.of("title"),
        complaint.number(),
        customer.map(WriteMemorandum::addressed).orElse(null),
        complaint.summary(),
        lines,
        time.apply(clock.instant()),
        verify.verify(id).head());
  }

  private Function<Instant, String> time(
      Wording wording, Language language, Optional<CustomerProfile> customer) {
    ZoneId zone =
        customer.map(CustomerProfile::timeZone).flatMap(WriteMemorandum::zone).orElse(house);
    DateTimeFormatter format =
        DateTimeFormatter.ofPattern(wording.of("time"), language.locale()).withZone(zone);
    return format::format;
  }

  private static Optional<ZoneId> zone(String name) {
    return ZoneId.getAvailableZoneIds().contains(name)
        ? Optional.of(ZoneId.of(name))
        : Optional.empty();
  }

  private static String addressed(CustomerProfile customer) {
    return customer.salutation() == null ? customer.name() : customer.salutation();
  }
}
