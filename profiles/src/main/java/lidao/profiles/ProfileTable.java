package lidao.profiles;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import lidao.contract.customers.CustomerProfile;
import lidao.messaging.codec.EventCodec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The copy of the profiles and the keys that lead to them. */
final class ProfileTable {

  private static final String UPSERT =
      """
      insert into profile (customer_id, version, name, organisation, body)
      select id, version, name, organisation, body::json
      from unnest(?::uuid[], ?::bigint[], ?::text[], ?::text[], ?::text[])
        as p(id, version, name, organisation, body)
      where not exists (select from merged_customer m where m.absorbed_id = p.id)
      order by id
      on conflict (customer_id) do update
      set version = excluded.version, name = excluded.name, organisation = excluded.organisation,
        body = excluded.body
      where profile.version < excluded.version
      returning customer_id
      """;

  private static final String FORGET_KEYS =
      "delete from profile_key where customer_id = any(?::uuid[])";

  private static final String LEARN_KEYS =
      """
      insert into profile_key (key, customer_id)
      select key, id from unnest(?::text[], ?::uuid[]) as k(key, id)
      on conflict do nothing
      """;

  private static final String FIND =
      """
      select asked.id, p.body from unnest(?::uuid[]) as asked(id)
        left join merged_customer m on m.absorbed_id = asked.id
        join profile p on p.customer_id = coalesce(m.survivor_id, asked.id)
      """;

  private static final String FORGET =
      "delete from profile where customer_id = any(?::uuid[]) returning customer_id";

  private final JdbcTemplate jdbc;
  private final EventCodec codec;

  ProfileTable(JdbcTemplate jdbc, EventCodec codec) {
    this.jdbc = jdbc;
    this.codec = codec;
  }

  /**
   * Stores those that are newer than what is there, each customer at most once, and tells which.
   */
  Set<UUID> store(List<CustomerProfile> profiles) {
    Set<UUID> newer = new HashSet<>();
    jdbc.query(
        connection -> {
          PreparedStatement upsert = connection.prepareStatement(UPSERT);
          upsert.setArray(1, array(connection, "uuid", profiles, CustomerProfile::customerId));
          upsert.setArray(2, array(connection, "bigint", profiles, CustomerProfile::version));
          upsert.setArray(3, array(connection, "text", profiles, CustomerProfile::name));
          upsert.setArray(4, array(connection, "text", profiles, CustomerProfile::organisation));
          upsert.setArray(5, array(connection, "text", profiles, this::body));
          return upsert;
        },
        (ResultSet r) -> {
          newer.add(r.getObject(1, UUID.class));
        });
    return newer;
  }

  /** Replaces the keys of these customers. */
  void storeKeys(List<CustomerProfile> profiles, Function<CustomerProfile, List<String>> keysOf) {
    List<String> keys = new ArrayList<>();
    List<UUID> ids = new ArrayList<>();
    for (CustomerProfile profile : profiles) {
      for (String key : keysOf.apply(profile)) {
        // The id has an index already.
        if (!key.startsWith(LookupKeys.ID)) {
          keys.add(key);
          ids.add(profile.customerId());
        }
      }
    }
    jdbc.update(FORGET_KEYS, uuids(profiles.stream().map(CustomerProfile::customerId).toList()));
    if (!keys.isEmpty()) {
      jdbc.update(LEARN_KEYS, keys.toArray(String[]::new), uuids(ids));
    }
  }

  /** By the ids asked for: an absorbed customer's leads to the survivor's. */
  Map<UUID, CustomerProfile> find(Collection<UUID> ids) {
    Map<UUID, CustomerProfile> found = new HashMap<>();
    if (!ids.isEmpty()) {
      jdbc.query(
          FIND,
          (ResultSet r) -> {
            byte[] body = r.getString(2).getBytes(StandardCharsets.UTF_8);
            found.put(r.getObject(1, UUID.class), codec.read(body, CustomerProfile.class));
          },
          uuids(ids));
    }
    return found;
  }

  /** Deletes profiles and their keys, and tells which were there. */
  List<UUID> forget(List<UUID> ids) {
    return jdbc.queryForList(FORGET, UUID.class, uuids(ids));
  }

  private String body(CustomerProfile profile) {
    return new String(codec.value(profile), StandardCharsets.UTF_8);
  }

  /** As one argument; PostgreSQL reads the texts as ids. */
  private static Object uuids(Collection<UUID> ids) {
    return ids.stream().map(UUID::toString).toArray(String[]::new);
  }

  private static java.sql.Array array(
      Connection connection,
      String type,
      List<CustomerProfile> profiles,
      Function<CustomerProfile, @Nullable Object> value)
      throws java.sql.SQLException {
    return connection.createArrayOf(type, profiles.stream().map(value).toArray());
  }
}
