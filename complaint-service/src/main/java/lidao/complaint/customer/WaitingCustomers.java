package lidao.complaint.customer;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import lidao.contract.CustomerReference;
import lidao.contract.customers.CustomerProfile;
import lidao.profiles.Claim;
import lidao.profiles.Match;
import lidao.profiles.Merged;
import lidao.profiles.ProfileListener;
import lidao.profiles.Profiles;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Complaints of customers whom nobody knew; each is completed when the profile comes, before its
 * clues are compared.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class WaitingCustomers implements ProfileListener {

  private record Waiting(UUID complaintId, Claim claim) {}

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Profiles profiles;
  private final IdentifyCustomer identify;

  WaitingCustomers(JdbcClient jdbc, JsonMapper json, Profiles profiles, IdentifyCustomer identify) {
    this.jdbc = jdbc;
    this.json = json;
    this.profiles = profiles;
    this.identify = identify;
  }

  @Override
  public void changed(List<CustomerProfile> newer) {
    complete(newer.stream().flatMap(profile -> profiles.keys(profile).stream()));
  }

  /** Whoever waits for an absorbed customer's profile waits for the survivor's. */
  @Override
  public void merged(List<Merged> merges) {
    complete(
        merges.stream()
            .map(each -> new Claim("", CustomerReference.of(each.absorbed())))
            .flatMap(claim -> profiles.keys(claim).stream()));
  }

  private void complete(Stream<String> keys) {
    List<Waiting> waiting = waitingFor(keys);
    if (waiting.isEmpty()) {
      return;
    }
    List<Match> matches = profiles.match(waiting.stream().map(Waiting::claim).toList());
    List<UUID> complaints = new ArrayList<>();
    List<UUID> customers = new ArrayList<>();
    for (int i = 0; i < matches.size(); i++) {
      if (matches.get(i) instanceof Match.Known known) {
        complaints.add(waiting.get(i).complaintId());
        customers.add(known.customerId());
      }
    }
    identify.byProfile(complaints, customers);
  }

  private List<Waiting> waitingFor(Stream<String> keys) {
    return jdbc.sql(
            """
            select complaint_id, source, claim from waiting_customer
            where keys && cast(:keys as text[]) order by complaint_id
            """)
        .param("keys", keys.distinct().toArray(String[]::new))
        .query(
            (row, n) ->
                new Waiting(
                    row.getObject("complaint_id", UUID.class),
                    new Claim(
                        row.getString("source"),
                        json.readValue(row.getString("claim"), CustomerReference.class))))
        .list();
  }
}
