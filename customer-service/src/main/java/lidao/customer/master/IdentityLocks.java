package lidao.customer.master;

import java.util.Collection;
import java.util.stream.Stream;
import lidao.customer.claim.Claim;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets nobody else decide about the same person meanwhile: whoever looks for a customer by a code,
 * a phone number or an e-mail address holds their locks until the transaction ends.
 */
@Component
class IdentityLocks {

  // The server has one table for all advisory locks, so identifiers share a limited number.
  private static final int STRIPES = 512;
  private static final int LOCK_SPACE = 0x6375_7374;

  private final JdbcClient db;

  IdentityLocks(JdbcClient db) {
    this.db = db;
  }

  /** Takes the locks in one order, so that no two transactions wait for each other. */
  void take(Collection<Claim> claims) {
    take(claims.stream().flatMap(Claim::identifiers));
  }

  /** The locks of all that these customers are recognised by. */
  void takeFor(Collection<Customer> customers) {
    take(customers.stream().flatMap(Customer::identifiers));
  }

  private void take(Stream<String> identifiers) {
    Integer[] stripes =
        identifiers
            .map(identifier -> Math.floorMod(identifier.hashCode(), STRIPES))
            .distinct()
            .sorted()
            .toArray(Integer[]::new);
    if (stripes.length > 0) {
      db.sql(
              """
              select count(pg_advisory_xact_lock(?, s))
              from (select s from unnest(?::int[]) s order by s) stripes
              """)
          .param(LOCK_SPACE)
          .param(stripes)
          .query(Long.class)
          .single();
    }
  }

  void take(Claim claim) {
    take(claim.identifiers());
  }
}
