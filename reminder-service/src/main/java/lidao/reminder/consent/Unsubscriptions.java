package lidao.reminder.consent;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lidao.contract.customers.Channel;
import lidao.contract.customers.CustomerProfile;
import lidao.contract.customers.Purpose;
import lidao.profiles.Merged;
import lidao.profiles.ProfileListener;
import lidao.reminder.house.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What customers have unsubscribed from here; the profile may learn of it later. */
@Component
public class Unsubscriptions implements ProfileListener {

  private final JdbcClient db;

  Unsubscriptions(JdbcClient db) {
    this.db = db;
  }

  /** By customer and channel, since when; one statement. */
  public Map<UUID, Map<Channel, Instant>> of(Collection<UUID> customers, Purpose purpose) {
    Map<UUID, Map<Channel, Instant>> found = new HashMap<>();
    db.sql(
            """
            select customer_id, channel, at from unsubscribed
            where customer_id = any(:ids::uuid[]) and purpose = :purpose
            """)
        .param("ids", Columns.of(customers, id -> id))
        .param("purpose", purpose.name())
        .query(
            row -> {
              found
                  .computeIfAbsent(
                      row.getObject("customer_id", UUID.class), id -> new EnumMap<>(Channel.class))
                  .put(Channel.valueOf(row.getString("channel")), Columns.instant(row, "at"));
            });
    return found;
  }

  @Override
  public void changed(List<CustomerProfile> newer) {
    // A later word of the profile is weighed when something is sent.
  }

  @Override
  public void merged(List<Merged> merges) {
    db.sql(
            """
            with gone as (
              delete from unsubscribed where customer_id = any(:absorbed::uuid[])
              returning customer_id, channel, purpose, at)
            insert into unsubscribed (customer_id, channel, purpose, at)
            select m.survivor, gone.channel, gone.purpose, max(gone.at)
            from unnest(:absorbed::uuid[], :survivors::uuid[]) as m(absorbed, survivor)
              join gone on gone.customer_id = m.absorbed
            group by 1, 2, 3
            on conflict (customer_id, channel, purpose)
              do update set at = greatest(unsubscribed.at, excluded.at)
            """)
        .param("absorbed", Columns.of(merges, Merged::absorbed))
        .param("survivors", Columns.of(merges, Merged::survivor))
        .update();
  }

  @Override
  public void gone(List<UUID> customerIds) {
    db.sql("delete from unsubscribed where customer_id = any(:ids::uuid[])")
        .param("ids", Columns.of(customerIds, id -> id))
        .update();
  }
}
