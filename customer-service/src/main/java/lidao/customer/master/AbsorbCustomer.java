package lidao.customer.master;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import lidao.chassis.http.Conflict;
import lidao.chassis.http.ETags;
import lidao.chassis.http.InvalidInput;
import lidao.chassis.http.NotFound;
import lidao.chassis.http.Sentence;
import lidao.contract.customers.CustomersMerged;
import lidao.contract.customers.Relation;
import lidao.messaging.outbox.Outbox;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Merges two records that turn out to be one customer's; there is no way back. */
@Component
public class AbsorbCustomer {

  private final IdentityLocks locks;
  private final Customers customers;
  private final AbsorbedCustomers absorbedOnes;
  private final KeepCustomers keep;
  private final PublishChanges publish;
  private final Outbox outbox;
  private final Clock clock;

  AbsorbCustomer(
      IdentityLocks locks,
      Customers customers,
      AbsorbedCustomers absorbedOnes,
      KeepCustomers keep,
      PublishChanges publish,
      Outbox outbox,
      Clock clock) {
    this.locks = locks;
    this.customers = customers;
    this.absorbedOnes = absorbedOnes;
    this.keep = keep;
    this.publish = publish;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * What merging would do; nothing is changed.
   *
   * @param relation what the absorbed customer is to the survivor; null: it is the same person
   * @throws lidao.chassis.http.Refusal if the two cannot be merged
   */
  public Absorption preview(UUID survivor, UUID absorbed, @Nullable Relation relation) {
    return judged(customers.find(List.of(survivor, absorbed)), survivor, absorbed, relation);
  }

  /**
   * Merges, if both records are still what whoever decided has seen.
   *
   * @param ifMatch the survivor's ETag
   * @param absorbedVersion the absorbed record's version; null where any will do
   * @param by the staff member who says so
   * @throws lidao.chassis.http.Refusal if the two cannot be merged, or have changed since
   */
  @Transactional
  public Absorption absorb(
      UUID survivor,
      @Nullable String ifMatch,
      UUID absorbed,
      @Nullable Long absorbedVersion,
      @Nullable Relation relation,
      String by) {
    Map<UUID, Customer> seen = customers.find(List.of(survivor, absorbed));
    locks.takeFor(seen.values());
    Map<UUID, Customer> held = customers.findAndHold(List.of(survivor, absorbed));
    Absorption done = judged(held, survivor, absorbed, relation);
    ETags.requireCurrent(ifMatch, done.survivor().version());
    boolean asSeen = absorbedVersion == null || absorbedVersion == done.absorbed().version();
    if (!asSeen || !held.equals(seen)) {
      throw new Conflict("One of the records has changed meanwhile; look at both again.");
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Customer after = done.after().onceKept(now);
    absorbedOnes.takeOut(done, by, now);
    Customer holdsAllWords = customers.find(List.of(survivor)).get(survivor);
    keep.keep(List.of(new KeepCustomers.Change(holdsAllWords, after)), now);
    outbox.append(new CustomersMerged(survivor, absorbed, by, now));
    outbox.append(PublishedProfile.pointer(done));
    publish.publish(new KeepCustomers.Change(done.survivor(), after));
    return new Absorption(
        done.survivor(), done.absorbed(), relation, after, done.identities(), done.conflicts());
  }

  private Absorption judged(
      Map<UUID, Customer> known, UUID survivor, UUID absorbed, @Nullable Relation relation) {
    if (survivor.equals(absorbed)) {
      throw InvalidInput.field("absorbed", "is this very customer; name the other record");
    }
    if (relation == Relation.SELF) {
      throw InvalidInput.field("relation", "is left out where it is the same person");
    }
    Stream.of(survivor, absorbed).forEach(this::requireNotAbsorbed);
    if (!known.containsKey(survivor)) {
      throw new NotFound("customer", survivor);
    }
    if (!known.containsKey(absorbed)) {
      throw InvalidInput.field("absorbed", "names nobody on file, or somebody who was erased");
    }
    return Absorption.of(known.get(survivor), known.get(absorbed), relation);
  }

  private void requireNotAbsorbed(UUID id) {
    UUID current = absorbedOnes.current(id);
    if (!current.equals(id)) {
      throw new Conflict(
          Sentence.of(
              "The record {0} is a part of {1} already.", id.toString(), current.toString()));
    }
  }
}
