package lidao.complaint.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import lidao.complaint.chronicle.Chronicle;
import lidao.complaint.chronicle.Happening;
import lidao.complaint.deadline.Deadlines;
import lidao.contract.CustomerReference;
import lidao.contract.customers.CustomerProfile;
import lidao.profiles.Claim;
import lidao.profiles.Match;
import lidao.profiles.ProfileListener;
import lidao.profiles.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Complaints of customers whom nobody knew; each is completed when the profile comes. */
@Component
class WaitingCustomers implements ProfileListener {

  private record Waiting(UUID complaintId, Claim claim) {}

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Profiles profiles;
  private final Chronicle chronicle;
  private final Deadlines deadlines;
  private final Clock clock;

  WaitingCustomers(
      JdbcClient jdbc,
      JsonMapper json,
      Profiles profiles,
      Chronicle chronicle,
      Deadlines deadlines,
      Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.profiles = profiles;
    this.chronicle = chronicle;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  @Override
  public void changed(List<CustomerProfile> newer) {
    List<Waiting> waiting = waitingFor(newer);
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
    complete(complaints, customers);
  }

  private List<Waiting> waitingFor(List<CustomerProfile> newer) {
    Stream<String> keys = newer.stream().flatMap(profile -> profiles.keys(profile).stream());
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

  private void complete(List<UUID> complaints, List<UUID> customers) {
    if (complaints.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            with known as (
              select * from unnest(:complaints, :customers) as k(complaint_id, customer_id)
            ), no_longer as (
              delete from waiting_customer w using known where w.complaint_id = known.complaint_id
            )
            update complaint c set customer_id = known.customer_id, version = c.version + 1
            from known where c.id = known.complaint_id
            """)
        .param("complaints", complaints.toArray(UUID[]::new))
        .param("customers", customers.toArray(UUID[]::new))
        .update();
    deadlines.countAgain(complaints);
    Instant now = clock.instant();
    List<Chronicle.Line> lines = new ArrayList<>();
    for (int i = 0; i < complaints.size(); i++) {
      Map<String, String> data = Map.of("customerId", customers.get(i).toString());
      lines.add(
          new Chronicle.Line(complaints.get(i), now, Happening.CUSTOMER_KNOWN, null, null, data));
    }
    chronicle.add(lines);
  }
}
