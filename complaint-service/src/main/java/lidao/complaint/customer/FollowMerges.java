package lidao.complaint.customer;

import java.util.List;
import java.util.UUID;
import lidao.contract.customers.CustomerProfile;
import lidao.profiles.Merged;
import lidao.profiles.ProfileListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives the complaints of a customer whose record was absorbed to the survivor, whatever their
 * state. Their chronicles stay as they are: nothing was said or done about the complaint.
 */
@Component
class FollowMerges implements ProfileListener {

  private final JdbcClient jdbc;

  FollowMerges(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void merged(List<Merged> merges) {
    jdbc.sql(
            """
            update complaint c set customer_id = m.survivor, version = c.version + 1
            from unnest(:absorbed, :survivors) as m(absorbed, survivor) where c.customer_id = m.absorbed
            """)
        .param("absorbed", merges.stream().map(Merged::absorbed).toArray(UUID[]::new))
        .param("survivors", merges.stream().map(Merged::survivor).toArray(UUID[]::new))
        .update();
  }

  @Override
  public void changed(List<CustomerProfile> newer) {
    // Deadlines and what waits are looked at by those who keep them.
  }
}
