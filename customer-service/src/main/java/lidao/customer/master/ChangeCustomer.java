package lidao.customer.master;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import lidao.chassis.http.Conflict;
import lidao.chassis.http.ETags;
import lidao.chassis.http.NotFound;
import lidao.chassis.http.Sentence;
import lidao.contract.customers.Consent;
import lidao.contract.customers.CustomerProfile.CustomerCode;
import lidao.contract.customers.Origin;
import lidao.customer.claim.Claim;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes one customer's record at somebody's request. */
@Component
public class ChangeCustomer {

  private final JdbcClient db;
  private final IdentityLocks locks;
  private final Customers customers;
  private final KeepCustomers keep;
  private final PublishChanges publish;
  private final Clock clock;

  ChangeCustomer(
      JdbcClient db,
      IdentityLocks locks,
      Customers customers,
      KeepCustomers keep,
      PublishChanges publish,
      Clock clock) {
    this.db = db;
    this.locks = locks;
    this.customers = customers;
    this.keep = keep;
    this.publish = publish;
    this.clock = clock;
  }

  /**
   * Puts a record in the place of the one the If-Match header names.
   *
   * @throws lidao.chassis.http.Refusal if the customer is unknown or has changed since, or a code
   *     is another customer's
   */
  @Transactional
  public Customer revise(UUID id, @Nullable String ifMatch, Revision revision) {
    locks.take(revision.record());
    return change(
        id,
        (before, now) -> {
          ETags.requireCurrent(ifMatch, before.version());
          requireOwn(before.id(), revision.record().codes());
          return revision.of(before, now);
        });
  }

  /** Adds somebody whose birthday is kept, or corrects the day of one who is known. */
  @Transactional
  public Customer honour(UUID id, String setter, Claim.Person person) {
    Claim claim =
        new Claim(Origin.REST, setter, Map.of(), List.of(), List.of(), List.of(person), List.of());
    return change(id, (before, now) -> new Merge(before, claim, true, now).merged());
  }

  /** Takes a word on consent back; of a customer who is not known any more, nothing is kept. */
  @Transactional
  public void withdraw(UUID id, String setter, Consent word) {
    if (customers.findAndHold(id).isEmpty()) {
      return;
    }
    Claim claim =
        new Claim(
            Origin.REPORT,
            Claim.setter(setter),
            Map.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(word));
    change(id, (before, now) -> new Merge(before, claim, false, now).merged());
  }

  /**
   * Changes a record by itself.
   *
   * @param ifMatch the version that whoever changes it has seen; null where any will do
   * @param said what it brings in: nobody else decides about it meanwhile
   */
  @Transactional
  public Customer edit(
      UUID id, @Nullable String ifMatch, Claim said, UnaryOperator<Customer> edit) {
    locks.take(said);
    return change(
        id,
        (before, now) -> {
          if (ifMatch != null) {
            ETags.requireCurrent(ifMatch, before.version());
          }
          return edit.apply(before);
        });
  }

  private Customer change(UUID id, BiFunction<Customer, Instant, Customer> changing) {
    Customer before = customers.findAndHold(id).orElseThrow(() -> new NotFound("customer", id));
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Customer wanted = changing.apply(before, now);
    if (wanted.equals(before)) {
      return before;
    }
    KeepCustomers.Change change = new KeepCustomers.Change(before, wanted.onceKept(now));
    keep.keep(List.of(change), now);
    publish.publish(change);
    return change.after();
  }

  private void requireOwn(UUID id, List<CustomerCode> codes) {
    List<String> taken =
        db.sql(
                """
                select c.source || ' ' || c.code
                from unnest(?::text[], ?::text[]) as asked(source, code)
                join customer_code c on c.source = asked.source and c.code = asked.code
                where c.customer_id <> ?
                """)
            .param(codes.stream().map(CustomerCode::source).toArray(String[]::new))
            .param(codes.stream().map(CustomerCode::code).toArray(String[]::new))
            .param(id)
            .query(String.class)
            .list();
    if (!taken.isEmpty()) {
      throw new Conflict(Sentence.of("codes: another customer has {0}", String.join(", ", taken)));
    }
  }
}
