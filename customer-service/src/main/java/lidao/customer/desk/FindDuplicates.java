package lidao.customer.desk;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import lidao.chassis.http.NotFound;
import lidao.customer.master.Customer;
import lidao.customer.master.Customers;
import lidao.profiles.NameMatch;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds records that may be of the same person or household as one. */
@Component
class FindDuplicates {

  /** A number that more share is a switchboard's and tells nobody apart. */
  private static final int MOST = 20;

  /**
   * Somebody who shares a phone number or an e-mail address.
   *
   * @param shared how many they share
   * @param sameName whether the names may be one person's; else they may be of one household
   */
  record Duplicate(UUID customerId, String name, int shared, boolean sameName) {}

  private final JdbcClient db;
  private final Customers customers;

  FindDuplicates(JdbcClient db, Customers customers) {
    this.db = db;
    this.customers = customers;
  }

  /** Compatible names first, then whoever shares more. */
  List<Duplicate> of(UUID id) {
    Customer customer = customers.find(id).orElseThrow(() -> new NotFound("customer", id));
    return db
        .sql(
            """
            select o.customer_id, coalesce(c.name, c.organisation) as name, count(*) as shared
            from contact_point p
              cross join lateral (select customer_id from contact_point s
                where s.value = p.value and s.customer_id <> p.customer_id limit ?) o
              join customer c on c.id = o.customer_id
            where p.customer_id = ? group by 1, 2 limit ?
            """)
        .params(MOST, id, MOST)
        .query(
            (row, n) ->
                new Duplicate(
                    row.getObject("customer_id", UUID.class),
                    row.getString("name"),
                    row.getInt("shared"),
                    NameMatch.compatible(customer.displayName(), row.getString("name"))))
        .stream()
        .sorted(
            Comparator.comparing(Duplicate::sameName)
                .thenComparing(Duplicate::shared)
                .reversed()
                .thenComparing(Duplicate::customerId))
        .toList();
  }
}
