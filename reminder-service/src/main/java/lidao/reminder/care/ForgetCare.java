package lidao.reminder.care;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import lidao.contract.customers.CustomerProfile;
import lidao.profiles.Merged;
import lidao.profiles.ProfileListener;
import lidao.profiles.Repointing;
import lidao.reminder.house.Columns;
import lidao.reminder.occasion.Withdrawn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Clears what was to be done for occasions that are not to be, and for customers who are gone. */
@Component
class ForgetCare implements Withdrawn, ProfileListener {

  private final JdbcClient db;
  private final CareAlerts alerts;

  ForgetCare(JdbcClient db, CareAlerts alerts) {
    this.db = db;
    this.alerts = alerts;
  }

  @Override
  public void withdrawn(Collection<UUID> occurrences) {
    alerts.withdrawn(occurrences);
  }

  @Override
  public void changed(List<CustomerProfile> newer) {
    // Looked at when the next step is reached.
  }

  @Override
  public void merged(List<Merged> merges) {
    Repointing.repoint(db, "care_step", merges);
  }

  @Override
  public void gone(List<UUID> customerIds) {
    alerts.over(
        db.sql(
                """
                update care_step set state = 'CANCELLED', reason = 'ERASED'
                where customer_id = any(:ids::uuid[]) and state = 'DUE' returning *
                """)
            .param("ids", Columns.of(customerIds, id -> id))
            .query(CareStep::read)
            .list());
    db.sql("update care_step set note = null where customer_id = any(:ids::uuid[])")
        .param("ids", Columns.of(customerIds, id -> id))
        .update();
  }
}
