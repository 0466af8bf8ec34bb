package lidao.complaint.customer;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lidao.chassis.http.ETags;
import lidao.chassis.http.InvalidInput;
import lidao.chassis.http.NotFound;
import lidao.complaint.alert.Alerts;
import lidao.complaint.alert.Cause;
import lidao.complaint.chronicle.Chronicle;
import lidao.complaint.chronicle.Happening;
import lidao.complaint.clue.WaitingReceipts;
import lidao.complaint.deadline.Deadlines;
import lidao.complaint.handling.Complaint;
import lidao.complaint.handling.Complaints;
import lidao.contract.complaints.CustomerIdentified;
import lidao.messaging.outbox.Outbox;
import lidao.profiles.Profiles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says whose complaint it is: found by a profile that came, or by somebody on the staff. */
@Component
class IdentifyCustomer {

  private record Found(UUID complaintId, UUID customerId, @Nullable String reference) {}

  private final JdbcClient jdbc;
  private final Complaints complaints;
  private final Profiles profiles;
  private final Chronicle chronicle;
  private final Deadlines deadlines;
  private final Alerts alerts;
  private final WaitingReceipts receipts;
  private final Outbox outbox;
  private final Clock clock;

  IdentifyCustomer(
      JdbcClient jdbc,
      Complaints complaints,
      Profiles profiles,
      Chronicle chronicle,
      Deadlines deadlines,
      Alerts alerts,
      WaitingReceipts receipts,
      Outbox outbox,
      Clock clock) {
    this.jdbc = jdbc;
    this.complaints = complaints;
    this.profiles = profiles;
    this.chronicle = chronicle;
    this.deadlines = deadlines;
    this.alerts = alerts;
    this.receipts = receipts;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** These profiles answer to these complaints; one whose customer is known by now keeps it. */
  void byProfile(List<UUID> complaintIds, List<UUID> customerIds) {
    if (!complaintIds.isEmpty()) {
      state(complaintIds, customerIds, false, null, null);
    }
  }

  /**
   * Somebody on the staff knows whose complaint it is, whatever its state; a customer found before
   * is corrected. 422 for a customer nobody has told us of.
   */
  void byHand(UUID id, @Nullable String ifMatch, UUID named, @Nullable String note, String by) {
    Complaint complaint = complaints.locked(id).orElseThrow(() -> new NotFound("complaint", id));
    if (ifMatch != null) {
      ETags.requireCurrent(ifMatch, complaint.matter().version());
    }
    UUID customerId =
        profiles
            .find(named)
            .orElseThrow(
                () ->
                    InvalidInput.field(
                        "customerId",
                        "is no customer that this service has heard of; look the customer up in"
                            + " customer-service, and if it was created just now try again in a"
                            + " moment"))
            .customerId();
    state(List.of(id), List.of(customerId), true, note, by);
  }

  private void state(
      List<UUID> complaintIds,
      List<UUID> customerIds,
      boolean again,
      @Nullable String note,
      @Nullable String by) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    List<Chronicle.Line> lines = new ArrayList<>();
    List<Found> all = write(complaintIds, customerIds, again);
    List<UUID> known = all.stream().map(Found::complaintId).toList();
    // Some customers wait less long than others.
    deadlines.countAgain(known);
    for (Found found : all) {
      Map<String, String> data = Map.of("customerId", found.customerId().toString());
      lines.add(
          new Chronicle.Line(found.complaintId(), now, Happening.CUSTOMER_KNOWN, by, note, data));
      outbox.append(
          new CustomerIdentified(
              found.complaintId(), found.customerId(), by, now, found.reference()),
          now);
    }
    chronicle.add(lines);
    alerts.clear(known.stream().map(complaint -> new Cause(complaint, Cause.CANDIDATE)).toList());
    receipts.customersKnown(known);
  }

  private List<Found> write(List<UUID> complaintIds, List<UUID> customerIds, boolean again) {
    return jdbc.sql(
            """
            with known as (
              select * from unnest(:complaints, :customers) as k(complaint_id, customer_id)
            ), no_longer as (
              delete from waiting_customer w using known where w.complaint_id = known.complaint_id
            ), sought_no_longer as (
              update clue set waiting = false from known
              where clue.complaint_id = known.complaint_id and clue.waiting
            )
            update complaint c set customer_id = known.customer_id, version = c.version + 1
            from known where c.id = known.complaint_id
              and (c.customer_id is null or (:again and c.customer_id <> known.customer_id))
            returning c.id as complaint_id, c.customer_id, coalesce(c.reference,
              (select value from clue where clue.complaint_id = c.id and clue.kind = 'RECEIPT'
               order by clue.id desc limit 1)) as reference
            """)
        .param("complaints", complaintIds.toArray(UUID[]::new))
        .param("customers", customerIds.toArray(UUID[]::new))
        .param("again", again)
        .query(Found.class)
        .list();
  }
}
