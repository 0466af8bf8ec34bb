package lidao.interaction.contact;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lidao.interaction.contact.Interaction.Because;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The contacts of which nobody knows yet whose they are. */
@Component
class WaitingContacts {

  private static final String WAITING = InteractionRows.SELECT + "where customer_id is null ";

  private final JdbcTemplate jdbc;
  private final InteractionRows rows;

  WaitingContacts(JdbcTemplate jdbc, InteractionRows rows, MeterRegistry meters) {
    this.jdbc = jdbc;
    this.rows = rows;
    Gauge.builder("lidao.interactions.unmatched", this, WaitingContacts::count)
        .description("Contacts that wait for their customer")
        .register(meters);
  }

  long count() {
    Long count =
        jdbc.queryForObject(
            "select count(*) from interaction where customer_id is null", Long.class);
    return count == null ? 0 : count;
  }

  /** Those behind this place, the longest waiting first. */
  List<Interaction> list(Instant recordedAfter, UUID idAfter, int limit) {
    return jdbc.query(
        WAITING + "and (recorded_at, id) > (?, ?) order by recorded_at, id limit ?",
        rows,
        OffsetDateTime.ofInstant(recordedAfter, ZoneOffset.UTC),
        idAfter,
        limit);
  }

  /** One of them, held until the transaction ends. */
  Optional<Interaction> hold(UUID id) {
    return jdbc.query(WAITING + "and id = ? for update", rows, id).stream().findFirst();
  }

  /** Those that answer to one of the keys, a slice at a time in the order of their ids, held. */
  List<Interaction> hold(List<String> keys, UUID idAfter, int limit) {
    return jdbc.query(
        WAITING
            + """
            and id > ? and id in (select interaction_id from waiting_key where key = any(?))
            order by id limit ? for update
            """,
        rows,
        idAfter,
        keys.toArray(String[]::new),
        limit);
  }

  /** Notes whose they are; they no longer wait. */
  void complete(Map<UUID, UUID> customers) {
    jdbc.update(
        """
        update interaction i set customer_id = m.customer_id, reference = null, waits_because = null
        from unnest(?::uuid[], ?::uuid[]) as m(id, customer_id) where i.id = m.id
        """,
        Columns.ids(customers.keySet()),
        Columns.ids(customers.values()));
  }

  /** Forgets by what keys these could be found. */
  void forgetKeys(Map<UUID, List<String>> keys) {
    List<String> flat = new ArrayList<>();
    List<UUID> ids = new ArrayList<>();
    keys.forEach(
        (id, of) ->
            of.forEach(
                key -> {
                  flat.add(key);
                  ids.add(id);
                }));
    jdbc.update(
        """
        delete from waiting_key w using unnest(?::text[], ?::uuid[]) as k(key, id)
        where w.key = k.key and w.interaction_id = k.id
        """,
        flat.toArray(String[]::new),
        Columns.ids(ids));
  }

  /** Notes why they still wait. */
  void explain(Map<UUID, Because> reasons) {
    jdbc.update(
        """
        update interaction i set waits_because = m.because
        from unnest(?::uuid[], ?::text[]) as m(id, because) where i.id = m.id
        """,
        Columns.ids(reasons.keySet()),
        reasons.values().stream().map(Because::name).toArray(String[]::new));
  }
}
