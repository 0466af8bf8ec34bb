package lidao.interaction.contact;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lidao.profiles.Merged;
import lidao.profiles.Repointing;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The contacts on record. */
@Component
class Interactions {

  private static final String INSERT =
      """
      insert into interaction (id, source, event_id, digest, customer_id, kind, direction,
        occurred_at, place, seat, summary, details, staff_id, recorded_at, reference, waits_because,
        booking)
      select id, source, event_id, digest, customer_id, kind, direction,
        timestamptz 'epoch' + occurred_at * interval '1 microsecond', place, seat, summary, details,
        staff_id, timestamptz 'epoch' + recorded_at * interval '1 microsecond', reference::json,
        waits_because, booking::json
      from unnest(?::uuid[], ?::text[], ?::text[], ?::uuid[], ?::uuid[], ?::text[], ?::text[],
          ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::uuid[], ?::bigint[],
          ?::text[], ?::text[], ?::text[])
        as r(id, source, event_id, digest, customer_id, kind, direction, occurred_at, place, seat,
          summary, details, staff_id, recorded_at, reference, waits_because, booking)
      order by id
      on conflict do nothing
      returning id
      """;

  private static final String WAIT =
      """
      insert into waiting_key (key, interaction_id)
      select key, id from unnest(?::text[], ?::uuid[]) as k(key, id) order by key, id
      on conflict do nothing
      """;

  private final JdbcTemplate jdbc;
  private final InteractionRows rows;

  Interactions(JdbcTemplate jdbc, InteractionRows rows) {
    this.jdbc = jdbc;
    this.rows = rows;
  }

  /** Stores those whose name is new, each name at most once, and tells which. */
  Set<UUID> insert(List<StoredContact> contacts) {
    Set<UUID> inserted = new HashSet<>(contacts.size() * 2);
    jdbc.query(
        connection -> {
          var columns = new Columns<>(connection, contacts);
          PreparedStatement insert = connection.prepareStatement(INSERT);
          insert.setArray(1, columns.ids(StoredContact::id));
          insert.setArray(2, columns.texts(c -> c.interaction().source()));
          insert.setArray(3, columns.texts(StoredContact::eventId));
          insert.setArray(4, columns.ids(StoredContact::digest));
          insert.setArray(5, columns.ids(c -> c.interaction().customerId()));
          insert.setArray(6, columns.names(c -> c.interaction().kind()));
          insert.setArray(7, columns.names(c -> c.interaction().direction()));
          insert.setObject(8, columns.micros(c -> c.interaction().occurredAt()));
          insert.setArray(9, columns.texts(c -> c.interaction().place()));
          insert.setArray(10, columns.texts(c -> c.interaction().seat()));
          insert.setArray(11, columns.texts(c -> c.interaction().summary()));
          insert.setArray(12, columns.texts(c -> c.interaction().details()));
          insert.setArray(13, columns.ids(c -> c.interaction().staffId()));
          insert.setObject(14, columns.micros(c -> c.interaction().recordedAt()));
          insert.setArray(15, columns.texts(c -> rows.reference(c.interaction().waiting())));
          insert.setArray(16, columns.names(c -> InteractionRows.because(c.interaction())));
          insert.setArray(17, columns.texts(c -> rows.booking(c.interaction().booking())));
          return insert;
        },
        (ResultSet r) -> {
          inserted.add(r.getObject(1, UUID.class));
        });
    return inserted;
  }

  /** What was said in the contacts that are stored; null where the house itself wrote it down. */
  Map<UUID, @Nullable UUID> digests(Collection<UUID> ids) {
    Map<UUID, @Nullable UUID> digests = new HashMap<>();
    jdbc.query(
        "select id, digest from interaction where id = any(?::uuid[])",
        (ResultSet r) -> {
          digests.put(r.getObject(1, UUID.class), r.getObject(2, UUID.class));
        },
        Columns.ids(ids));
    return digests;
  }

  /** Notes by what profiles these may be found later. */
  void waitForKeys(List<StoredContact> contacts) {
    List<String> keys = new ArrayList<>(contacts.size());
    List<UUID> ids = new ArrayList<>(contacts.size());
    for (StoredContact contact : contacts) {
      for (String key : contact.keys()) {
        keys.add(key);
        ids.add(contact.id());
      }
    }
    if (!keys.isEmpty()) {
      jdbc.update(WAIT, keys.toArray(String[]::new), Columns.ids(ids));
    }
  }

  Optional<Interaction> find(UUID id) {
    return jdbc
        .query(InteractionRows.SELECT + "where id = ? and erased_at is null", rows, id)
        .stream()
        .findFirst();
  }

  /**
   * Takes what an erased customer said out of the rows; their names stay, so that no repeat brings
   * it back.
   */
  void erase(List<UUID> customerIds) {
    jdbc.update(
        """
        update interaction set summary = '', details = null, place = null, seat = null,
          staff_id = null, booking = null, erased_at = now()
        where customer_id = any(?::uuid[]) and erased_at is null
        """,
        Columns.ids(customerIds));
  }

  /** Gives the contacts of absorbed customers to the survivors. */
  void repoint(List<Merged> merges) {
    Repointing.repoint(JdbcClient.create(jdbc), "interaction", merges);
  }
}
