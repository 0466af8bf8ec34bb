package lidao.messaging.inbox;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lidao.messaging.codec.EventName;
import org.springframework.jdbc.core.JdbcTemplate;

/** The names of the events that each consumer has received. */
final class InboxTable {

  private static final String INSERT =
      """
      insert into inbox (consumer, source, id, digest)
      select ?, source, id, digest from unnest(?::text[], ?::text[], ?::uuid[]) as e(source, id, digest)
      order by source, id
      on conflict do nothing
      returning source, id
      """;

  private static final String DIGESTS =
      """
      select i.source, i.id, i.digest
      from inbox i join unnest(?::text[], ?::text[]) as e(source, id) on i.source = e.source and i.id = e.id
      where i.consumer = ?
      """;

  /**
   * @param fresh what this consumer has not received before
   * @param reused what came under the name of another event
   */
  record Sorted(List<Arrival> fresh, List<Arrival> reused) {}

  private final JdbcTemplate jdbc;

  InboxTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Notes the names in the current transaction, inserting before anything is checked, and tells the
   * fresh ones.
   */
  Sorted sort(String consumer, List<Arrival> arrivals) {
    Map<EventName, Arrival> firsts = new LinkedHashMap<>();
    List<Arrival> repeats = new ArrayList<>();
    for (Arrival arrival : arrivals) {
      if (firsts.putIfAbsent(arrival.event().name(), arrival) != null) {
        repeats.add(arrival);
      }
    }
    Set<EventName> inserted = insert(consumer, List.copyOf(firsts.values()));
    List<Arrival> fresh =
        firsts.values().stream().filter(a -> inserted.contains(a.event().name())).toList();
    firsts.values().stream()
        .filter(a -> !inserted.contains(a.event().name()))
        .forEach(repeats::add);
    return new Sorted(fresh, repeats.isEmpty() ? List.of() : reused(consumer, repeats));
  }

  private Set<EventName> insert(String consumer, List<Arrival> arrivals) {
    Set<EventName> inserted = new HashSet<>();
    jdbc.query(
        connection -> {
          PreparedStatement insert = connection.prepareStatement(INSERT);
          insert.setString(1, consumer);
          insert.setArray(2, connection.createArrayOf("text", sources(arrivals)));
          insert.setArray(3, connection.createArrayOf("text", ids(arrivals)));
          insert.setArray(
              4,
              connection.createArrayOf("uuid", arrivals.stream().map(Arrival::digest).toArray()));
          return insert;
        },
        (ResultSet r) -> {
          inserted.add(new EventName(r.getString(1), r.getString(2)));
        });
    return inserted;
  }

  private List<Arrival> reused(String consumer, List<Arrival> repeats) {
    Map<EventName, UUID> digests = new HashMap<>();
    jdbc.query(
        connection -> {
          PreparedStatement select = connection.prepareStatement(DIGESTS);
          select.setArray(1, connection.createArrayOf("text", sources(repeats)));
          select.setArray(2, connection.createArrayOf("text", ids(repeats)));
          select.setString(3, consumer);
          return select;
        },
        (ResultSet r) -> {
          digests.put(new EventName(r.getString(1), r.getString(2)), r.getObject(3, UUID.class));
        });
    return repeats.stream().filter(a -> !a.digest().equals(digests.get(a.event().name()))).toList();
  }

  // As String[] the driver sends it binary: nobody escapes and parses it.
  private static String[] sources(List<Arrival> arrivals) {
    return arrivals.stream().map(a -> a.event().name().source()).toArray(String[]::new);
  }

  private static String[] ids(List<Arrival> arrivals) {
    return arrivals.stream().map(a -> a.event().name().id()).toArray(String[]::new);
  }
}
