package lidao.customer.master;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import lidao.contract.customers.Relation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Who became a part of whose record: for ever, so that an old id still leads somewhere. */
@Component
public class AbsorbedCustomers {

  /**
   * A record that another one holds now.
   *
   * @param relation what that customer is to the survivor; null: it was the same person
   * @param mergedBy the staff member who said so
   */
  public record Absorbed(
      UUID customerId,
      String name,
      @Nullable Relation relation,
      String mergedBy,
      Instant mergedAt) {}

  private final JdbcClient db;
  private final JsonMapper json;

  AbsorbedCustomers(JdbcClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  /** Who that id means now: the survivor, where the record was absorbed. */
  public UUID current(UUID id) {
    return db.sql("select survivor_id from absorbed_customer where id = ?")
        .param(id)
        .query(UUID.class)
        .optional()
        .orElse(id);
  }

  /** Whose records this customer's holds, the last absorbed first. */
  public List<Absorbed> of(UUID survivor) {
    return db.sql(
            """
            select id, name, relation, merged_by, merged_at from absorbed_customer
            where survivor_id = ? order by merged_at desc, id
            """)
        .param(survivor)
        .query(
            (row, n) ->
                new Absorbed(
                    row.getObject("id", UUID.class),
                    row.getString("name"),
                    row.getString("relation") == null
                        ? null
                        : Relation.valueOf(row.getString("relation")),
                    row.getString("merged_by"),
                    row.getObject("merged_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  /**
   * Takes the absorbed record out of the file and keeps it as it was; every word on consent becomes
   * the survivor's.
   */
  void takeOut(Absorption done, String by, Instant now) {
    UUID absorbed = done.absorbed().id();
    UUID survivor = done.survivor().id();
    for (String table : List.of("customer_code", "contact_point", "honouree")) {
      db.sql("delete from " + table + " where customer_id = ?").param(absorbed).update();
    }
    db.sql("update consent set customer_id = ? where customer_id = ?")
        .params(survivor, absorbed)
        .update();
    db.sql("update absorbed_customer set survivor_id = ? where survivor_id = ?")
        .params(survivor, absorbed)
        .update();
    db.sql(
            """
            insert into absorbed_customer (id, survivor_id, merged_at, merged_by, relation, name, record)
            values (?, ?, ?, ?, ?, ?, ?::jsonb)
            """)
        .params(
            absorbed,
            survivor,
            now.atOffset(java.time.ZoneOffset.UTC),
            by,
            done.relation() == null ? null : done.relation().name(),
            done.absorbed().displayName(),
            json.writeValueAsString(done.absorbed()))
        .update();
    db.sql("delete from customer where id = ?").param(absorbed).update();
  }
}
