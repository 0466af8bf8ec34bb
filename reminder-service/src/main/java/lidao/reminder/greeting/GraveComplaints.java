package lidao.reminder.greeting;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lidao.contract.complaints.ComplaintClosed;
import lidao.contract.complaints.ComplaintFiled;
import lidao.contract.complaints.ComplaintRegraded;
import lidao.contract.complaints.ComplaintReopened;
import lidao.contract.complaints.ComplaintResolved;
import lidao.contract.complaints.CustomerIdentified;
import lidao.contract.complaints.Severity;
import lidao.contract.customers.CustomerProfile;
import lidao.messaging.inbox.Received;
import lidao.profiles.Merged;
import lidao.profiles.ProfileListener;
import lidao.profiles.Repointing;
import lidao.reminder.house.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has a grave complaint that is not put right: no greeting until it is. */
@Component
public class GraveComplaints implements ProfileListener {

  // An absorbed customer's id means the survivor.
  private static final String CURRENT =
      "coalesce((select survivor_id from merged_customer where absorbed_id = :customer::uuid),"
          + " :customer::uuid)";

  private final JdbcClient db;

  GraveComplaints(JdbcClient db) {
    this.db = db;
  }

  /** A complaint is on the books. */
  public void filed(List<Received<ComplaintFiled>> events) {
    List<ComplaintFiled> grave =
        events.stream()
            .map(Received::event)
            .filter(filed -> filed.severity() == Severity.GRAVE)
            .toList();
    if (grave.isEmpty()) {
      return;
    }
    db.sql(
            """
            insert into grave_complaint (complaint_id, customer_id, open)
            select g.complaint_id, coalesce(m.survivor_id, g.customer_id), true
            from unnest(:complaints::uuid[], :customers::uuid[]) as g(complaint_id, customer_id)
              left join merged_customer m on m.absorbed_id = g.customer_id
            on conflict do nothing
            """)
        .param("complaints", Columns.of(grave, ComplaintFiled::complaintId))
        .param("customers", Columns.of(grave, ComplaintFiled::customerId))
        .update();
  }

  /** Whose it is is known now, or known better. */
  public void identified(List<Received<CustomerIdentified>> events) {
    for (Received<CustomerIdentified> each : events) {
      db.sql("update grave_complaint set customer_id = " + CURRENT + " where complaint_id = :id")
          .param("customer", each.event().customerId())
          .param("id", each.event().complaintId())
          .update();
    }
  }

  /** Graver than was thought, or less grave. */
  public void regraded(List<Received<ComplaintRegraded>> events) {
    for (Received<ComplaintRegraded> each : events) {
      ComplaintRegraded regraded = each.event();
      db.sql("delete from grave_complaint where complaint_id = ?")
          .param(regraded.complaintId())
          .update();
      if (regraded.severity() == Severity.GRAVE) {
        db.sql(
                "insert into grave_complaint (complaint_id, customer_id, open) values (:id, "
                    + CURRENT
                    + ", true)")
            .param("id", regraded.complaintId())
            .param("customer", regraded.customerId())
            .update();
      }
    }
  }

  /** Put right, as far as we know; it may come back. */
  public void resolved(List<Received<ComplaintResolved>> events) {
    open(events.stream().map(e -> e.event().complaintId()).toList(), false);
  }

  /** Not put right after all. */
  public void reopened(List<Received<ComplaintReopened>> events) {
    open(events.stream().map(e -> e.event().complaintId()).toList(), true);
  }

  /** At its end. */
  public void closed(List<Received<ComplaintClosed>> events) {
    db.sql("delete from grave_complaint where complaint_id = any(:ids::uuid[])")
        .param("ids", Columns.of(events, e -> e.event().complaintId()))
        .update();
  }

  /** Those of these customers who have one open, or whose household has. */
  Set<UUID> among(Collection<UUID> customers) {
    return new HashSet<>(
        db.sql(
                """
                select customer_id from grave_complaint where customer_id = any(:ids::uuid[]) and open
                union
                select r.customer_id from recipient r
                  join recipient other on other.household_id = r.household_id
                  join grave_complaint g on g.customer_id = other.customer_id and g.open
                where r.customer_id = any(:ids::uuid[])
                """)
            .param("ids", Columns.of(customers, id -> id))
            .query(UUID.class)
            .list());
  }

  @Override
  public void merged(List<Merged> merges) {
    Repointing.repoint(db, "grave_complaint", merges);
  }

  @Override
  public void changed(List<CustomerProfile> newer) {
    // Asked for when something is sent.
  }

  private void open(Collection<UUID> complaints, boolean open) {
    db.sql("update grave_complaint set open = :open where complaint_id = any(:ids::uuid[])")
        .param("open", open)
        .param("ids", Columns.of(complaints, id -> id))
        .update();
  }
}
