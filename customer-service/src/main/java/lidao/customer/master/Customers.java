package lidao.customer.master;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The customers on file. */
@Component
public class Customers {

  private final JdbcClient db;
  private final AbsorbedCustomers absorbed;
  private final JsonMapper json;

  Customers(JdbcClient db, AbsorbedCustomers absorbed, JsonMapper json) {
    this.db = db;
    this.absorbed = absorbed;
    this.json = json;
  }

  /** The customer whom that id means: of an absorbed one, the survivor. */
  public Optional<Customer> find(UUID id) {
    UUID current = absorbed.current(id);
    return Optional.ofNullable(find(List.of(current)).get(current));
  }

  /** Whom that id means, and nobody else changes them until the transaction ends. */
  Optional<Customer> findAndHold(UUID id) {
    UUID current = absorbed.current(id);
    Customer held = findAndHold(List.of(current)).get(current);
    // Absorbed while this one waited for the row: it is the survivor's turn then.
    return held == null && !absorbed.current(id).equals(current)
        ? findAndHold(id)
        : Optional.ofNullable(held);
  }

  /** Those of these very ids that there are, in the order of the ids. */
  public Map<UUID, Customer> find(Collection<UUID> ids) {
    Map<UUID, Customer> unordered = new LinkedHashMap<>();
    if (!ids.isEmpty()) {
      db
          .sql(
              """
              select (to_jsonb(c) || jsonb_build_object(
                'codes', (select jsonb_agg(to_jsonb(k) order by k.position)
                          from customer_code k where k.customer_id = c.id),
                'contacts', (select jsonb_agg(to_jsonb(p) order by p.position)
                             from contact_point p where p.customer_id = c.id),
                'honourees', (select jsonb_agg(to_jsonb(h) order by h.position)
                              from honouree h where h.customer_id = c.id),
                'consents', (select jsonb_agg(to_jsonb(s) order by s.id) from (
                               select distinct on (channel, purpose) * from consent
                               where customer_id = c.id order by channel, purpose, id desc) s)))::text
              from customer c where c.id = any(?::uuid[])
              """)
          .param(texts(ids))
          .query(String.class)
          .list()
          .stream()
          .map(row -> CustomerRows.read(json.readTree(row)))
          .forEach(customer -> unordered.put(customer.id(), customer));
    }
    Map<UUID, Customer> found = new LinkedHashMap<>();
    for (UUID id : ids) {
      if (unordered.containsKey(id)) {
        found.put(id, unordered.get(id));
      }
    }
    return found;
  }

  /** The same, and nobody else changes them until the transaction ends. */
  Map<UUID, Customer> findAndHold(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    // A statement of its own: only the next one sees what was changed while this one waited.
    db.sql("select id from customer where id = any(?::uuid[]) order by id for update")
        .param(texts(ids))
        .query(String.class)
        .list();
    return find(ids);
  }

  private static String[] texts(Collection<UUID> ids) {
    return ids.stream().map(UUID::toString).toArray(String[]::new);
  }
}
