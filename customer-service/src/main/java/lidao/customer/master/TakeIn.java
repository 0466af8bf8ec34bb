package lidao.customer.master;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lidao.customer.claim.Claim;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes claims into the master file: the one way in for REST, files and reports, so that one person
 * becomes one customer. The number of statements does not depend on the number of claims.
 */
@Component
public class TakeIn {

  private final IdentityLocks locks;
  private final FindCandidates find;
  private final Customers customers;
  private final KeepCustomers keep;
  private final PublishChanges publish;
  private final Clock clock;

  TakeIn(
      IdentityLocks locks,
      FindCandidates find,
      Customers customers,
      KeepCustomers keep,
      PublishChanges publish,
      Clock clock) {
    this.locks = locks;
    this.find = find;
    this.customers = customers;
    this.keep = keep;
    this.publish = publish;
    this.clock = clock;
  }

  /** Takes them in, in their order, within the caller's transaction; answers one for each. */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Taken> takeIn(List<Claim> claims) {
    locks.take(claims);
    Candidates candidates = find.of(claims);
    Map<UUID, Customer> before = new LinkedHashMap<>(customers.findAndHold(candidates.ids()));
    before.values().forEach(candidates::put);
    Instant now = clock.instant().truncatedTo(java.time.temporal.ChronoUnit.MICROS);
    List<Taken> taken = claims.stream().map(claim -> take(claim, candidates, now)).toList();
    keepChanged(before, candidates, now);
    return taken;
  }

  private static Taken take(Claim claim, Candidates candidates, Instant now) {
    Match match = candidates.match(claim);
    if (match instanceof Match.Unclear unclear) {
      return new Taken.Unclear(unclear.field(), unclear.reason(), unclear.customers());
    }
    if (match instanceof Match.Known known) {
      Customer merged = new Merge(known.customer(), claim, known.ownCode(), now).merged();
      boolean same = merged.equals(known.customer());
      candidates.put(merged);
      return same ? new Taken.Unchanged(merged.id()) : new Taken.Updated(merged.id());
    }
    Customer created = new Merge(Customer.fresh(claim, now), claim, true, now).merged();
    candidates.put(created);
    return new Taken.Created(created.id());
  }

  private void keepChanged(Map<UUID, Customer> before, Candidates candidates, Instant now) {
    List<KeepCustomers.Change> changes = new ArrayList<>();
    for (Customer after : candidates.customers()) {
      Customer old = before.get(after.id());
      if (!after.equals(old)) {
        changes.add(new KeepCustomers.Change(old, after.onceKept(now)));
      }
    }
    keep.keep(changes, now);
    changes.forEach(publish::publish);
  }
}
