package lidao.reminder.wording;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lidao.contract.customers.CustomerProfile;
import lidao.contract.interactions.InteractionKind;
import lidao.contract.interactions.InteractionRecorded;
import lidao.messaging.inbox.Received;
import lidao.profiles.Merged;
import lidao.profiles.ProfileListener;
import lidao.reminder.house.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When each customer was last with us. */
@Component
public class LastVisits implements ProfileListener {

  private final JdbcClient db;

  LastVisits(JdbcClient db) {
    this.db = db;
  }

  /** A visit, an order or a meeting counts; whichever comes late changes nothing. */
  public void recorded(List<Received<InteractionRecorded>> events) {
    List<InteractionRecorded> visits =
        events.stream()
            .map(Received::event)
            .filter(
                e ->
                    e.kind() == InteractionKind.VISIT
                        || e.kind() == InteractionKind.ORDER
                        || e.kind() == InteractionKind.MEETING)
            .toList();
    if (visits.isEmpty()) {
      return;
    }
    db.sql(
            """
            insert into last_visit (customer_id, at)
            select coalesce(m.survivor_id, v.customer_id) as id, max(at)
            from unnest(:customers::uuid[], :at::timestamptz[]) as v(customer_id, at)
              left join merged_customer m on m.absorbed_id = v.customer_id
            group by id order by id
            on conflict (customer_id) do update set at = greatest(last_visit.at, excluded.at)
            """)
        .param("customers", Columns.of(visits, InteractionRecorded::customerId))
        .param("at", Columns.of(visits, InteractionRecorded::occurredAt))
        .update();
  }

  /** Of those who were ever with us. */
  public Map<UUID, Instant> of(Collection<UUID> customers) {
    Map<UUID, Instant> found = new HashMap<>();
    db.sql("select customer_id, at from last_visit where customer_id = any(:ids::uuid[])")
        .param("ids", Columns.of(customers, id -> id))
        .query(
            row -> {
              found.put(row.getObject(1, UUID.class), Columns.instant(row, "at"));
            });
    return found;
  }

  @Override
  public void changed(List<CustomerProfile> newer) {
    // A visit is no part of a profile.
  }

  @Override
  public void merged(List<Merged> merges) {
    db.sql(
            """
            with gone as (
              delete from last_visit where customer_id = any(:absorbed::uuid[]) returning customer_id, at)
            insert into last_visit (customer_id, at)
            select m.survivor, max(gone.at)
            from unnest(:absorbed::uuid[], :survivors::uuid[]) as m(absorbed, survivor)
              join gone on gone.customer_id = m.absorbed
            group by m.survivor
            on conflict (customer_id) do update set at = greatest(last_visit.at, excluded.at)
            """)
        .param("absorbed", Columns.of(merges, Merged::absorbed))
        .param("survivors", Columns.of(merges, Merged::survivor))
        .update();
  }

  @Override
  public void gone(List<UUID> customerIds) {
    db.sql("delete from last_visit where customer_id = any(:ids::uuid[])")
        .param("ids", Columns.of(customerIds, id -> id))
        .update();
  }
}
