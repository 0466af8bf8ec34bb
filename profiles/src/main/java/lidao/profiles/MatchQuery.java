package lidao.profiles;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Looks all claims of a batch up in one statement. */
final class MatchQuery {

  private static final String LOOK_UP =
      """
      select q.n, null, coalesce(m.survivor_id, q.id), coalesce(p.name, ''), p.organisation
      from unnest(?::int[], ?::uuid[]) as q(n, id)
        left join merged_customer m on m.absorbed_id = q.id
        left join profile p on p.customer_id = coalesce(m.survivor_id, q.id)
      where m.survivor_id is not null or p.customer_id is not null
      union all
      select q.n, q.key, p.customer_id, p.name, p.organisation
      from unnest(?::int[], ?::text[]) as q(n, key)
        join profile_key k on k.key = q.key
        join profile p on p.customer_id = k.customer_id
      """;

  private final JdbcTemplate jdbc;
  private final LookupKeys keys;

  MatchQuery(JdbcTemplate jdbc, LookupKeys keys) {
    this.jdbc = jdbc;
    this.keys = keys;
  }

  /**
   * What the claims at these places of the list are found by; the answer has a place for each
   * claim.
   */
  @Nullable Hits[] hits(List<Claim> claims, List<Integer> places) {
    List<Integer> idPlaces = new ArrayList<>(places.size());
    List<UUID> ids = new ArrayList<>(places.size());
    List<Integer> keyPlaces = new ArrayList<>();
    List<String> otherKeys = new ArrayList<>();
    for (Integer place : places) {
      UUID id = claims.get(place).reference().customerId();
      if (id != null) {
        idPlaces.add(place);
        ids.add(id);
        continue;
      }
      for (String key : keys.of(claims.get(place))) {
        keyPlaces.add(place);
        otherKeys.add(key);
      }
    }
    @Nullable Hits[] hits = new Hits[claims.size()];
    if (ids.isEmpty() && otherKeys.isEmpty()) {
      return hits;
    }
    jdbc.query(
        connection -> {
          PreparedStatement select = connection.prepareStatement(LOOK_UP);
          select.setArray(1, connection.createArrayOf("int", idPlaces.toArray(Integer[]::new)));
          select.setArray(2, connection.createArrayOf("uuid", ids.toArray()));
          select.setArray(3, connection.createArrayOf("int", keyPlaces.toArray(Integer[]::new)));
          select.setArray(4, connection.createArrayOf("text", otherKeys.toArray(String[]::new)));
          return select;
        },
        (ResultSet r) -> {
          int place = r.getInt(1);
          Hits before = hits[place];
          Hits at = before == null ? new Hits() : before;
          at.add(r.getString(2), r.getObject(3, UUID.class), r.getString(4), r.getString(5));
          hits[place] = at;
        });
    return hits;
  }
}
