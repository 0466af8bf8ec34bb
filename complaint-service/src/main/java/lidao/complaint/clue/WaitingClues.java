package lidao.complaint.clue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lidao.complaint.alert.Alarm;
import lidao.complaint.alert.Alerts;
import lidao.complaint.alert.Concern;
import lidao.contract.customers.CustomerProfile;
import lidao.profiles.ProfileListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Calls for somebody when a customer comes, or changes, whom the clues of a complaint lead to. Two
 * statements a batch of profiles, one while no clue waits; whose complaint it is a person says.
 */
@Component
class WaitingClues implements ProfileListener {

  static final String WAITING =
      """
      select k.lookup, k.kind, k.value, c.id, c.number, c.severity, c.summary, c.owner
      from clue k join complaint c on c.id = k.complaint_id
      where k.waiting and k.lookup = any(cast(? as text[]))
        and c.customer_id is null and c.state <> 'CLOSED'
      """;

  private record Waiting(String lookup, ClueKind kind, String value, Concern about) {}

  private final JdbcClient jdbc;
  private final Alerts alerts;

  WaitingClues(JdbcClient jdbc, Alerts alerts) {
    this.jdbc = jdbc;
    this.alerts = alerts;
  }

  @Override
  public void changed(List<CustomerProfile> newer) {
    if (!someWait()) {
      return;
    }
    Map<String, List<ProfileWords>> told = new HashMap<>();
    for (CustomerProfile profile : newer) {
      ProfileWords words = ProfileWords.of(profile);
      words.lookups().forEach(key -> told.computeIfAbsent(key, k -> new ArrayList<>()).add(words));
    }
    Map<UUID, Alarm> alarms = new LinkedHashMap<>();
    for (Waiting clue : waiting(told.keySet().toArray(String[]::new))) {
      if (told.get(clue.lookup()).stream().anyMatch(w -> w.answers(clue.kind(), clue.value()))) {
        alarms.put(clue.about().complaintId(), Alarm.candidate(clue.about()));
      }
    }
    alerts.raise(alarms.values());
  }

  private boolean someWait() {
    return jdbc.sql("select exists (select from clue where waiting)").query(Boolean.class).single();
  }

  private List<Waiting> waiting(String[] lookups) {
    return jdbc.sql(WAITING)
        .param(lookups)
        .query(
            (row, n) ->
                new Waiting(
                    row.getString("lookup"),
                    ClueKind.valueOf(row.getString("kind")),
                    row.getString("value"),
                    ConcernRow.of(row)))
        .list();
  }
}
