package lidao.customer.master;

import java.util.List;
import java.util.UUID;
import lidao.contract.customers.CustomerProfile.CustomerCode;
import lidao.customer.claim.Claim;
import lidao.customer.claim.Contact;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds all customers that some claims may be about, in two statements. */
@Component
class FindCandidates {

  private final JdbcClient db;

  FindCandidates(JdbcClient db) {
    this.db = db;
  }

  Candidates of(List<Claim> claims) {
    Candidates candidates = new Candidates();
    coded(claims.stream().flatMap(claim -> claim.codes().stream()).distinct().toList(), candidates);
    reached(
        claims.stream()
            .flatMap(claim -> claim.contacts().stream())
            .map(Contact::value)
            .distinct()
            .toArray(String[]::new),
        candidates);
    return candidates;
  }

  private void coded(List<CustomerCode> codes, Candidates candidates) {
    if (codes.isEmpty()) {
      return;
    }
    RowCallbackHandler add =
        row ->
            candidates.add(
                new CustomerCode(row.getString("source"), row.getString("code")),
                row.getObject("customer_id", UUID.class));
    db.sql(
            """
            select c.source, c.code, c.customer_id
            from unnest(?::text[], ?::text[]) as asked(source, code)
            join customer_code c on c.source = asked.source and c.code = asked.code
            """)
        .param(codes.stream().map(CustomerCode::source).toArray(String[]::new))
        .param(codes.stream().map(CustomerCode::code).toArray(String[]::new))
        .query(add);
  }

  private void reached(String[] contacts, Candidates candidates) {
    if (contacts.length == 0) {
      return;
    }
    RowCallbackHandler add =
        row -> candidates.add(row.getString("value"), row.getObject("customer_id", UUID.class));
    db.sql(
            """
            select asked.value, sharing.customer_id
            from unnest(?::text[]) as asked(value)
            cross join lateral (
              select customer_id from contact_point p where p.value = asked.value limit ?) sharing
            """)
        .param(contacts)
        .param(Candidates.MOST_SHARING + 1)
        .query(add);
  }
}
