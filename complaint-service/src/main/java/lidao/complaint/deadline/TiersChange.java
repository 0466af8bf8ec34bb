package lidao.complaint.deadline;

import java.util.List;
import java.util.UUID;
import lidao.contract.customers.CustomerProfile;
import lidao.profiles.ProfileListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Has deadlines counted again when their customer comes to another tier. */
@Component
class TiersChange implements ProfileListener {

  private final JdbcClient jdbc;

  TiersChange(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void changed(List<CustomerProfile> newer) {
    jdbc.sql(
            """
            update deadline d set calendar_version = :stale
            from unnest(:customers, :tiers) as p(customer_id, tier)
              join complaint c on c.customer_id = p.customer_id
            where d.complaint_id = c.id and d.done_at is null and d.tier is distinct from p.tier
            """)
        .param("stale", StaleDeadlines.STALE)
        .param("customers", newer.stream().map(CustomerProfile::customerId).toArray(UUID[]::new))
        .param(
            "tiers",
            newer.stream()
                .map(profile -> profile.tier() == null ? null : profile.tier().name())
                .toArray(String[]::new))
        .update();
  }
}
