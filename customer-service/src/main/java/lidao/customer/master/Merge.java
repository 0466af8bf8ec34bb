package lidao.customer.master;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lidao.contract.customers.CustomerProfile.CustomerCode;
import lidao.customer.claim.Claim;
import lidao.customer.claim.Contact;
import lidao.customer.claim.Field;
import org.jspecify.annotations.Nullable;

/**
 * Brings a claim into a customer's record.
 *
 * <p>The rule: a claim fills what is missing and adds codes, contact points and honourees that are
 * new. It overwrites a text or a day only where the same system wrote it before and names the
 * customer by its own code now, which is a correction. What staff wrote, or emptied, stays. Of two
 * words on consent the later holds; one without a date holds only if it says no, or if there was
 * none before.
 */
final class Merge {

  static final int MOST_CODES = 1000;
  static final int MOST_CONTACTS = 200;

  private final Customer before;
  private final Claim claim;
  private final boolean correcting;
  private final Instant now;

  /**
   * @param correcting the claim comes from who may correct their own words: the system whose code
   *     named the customer, or staff at work on this very record
   */
  Merge(Customer before, Claim claim, boolean correcting, Instant now) {
    this.before = before;
    this.claim = claim;
    this.correcting = correcting;
    this.now = now;
  }

  /** The record afterwards; equal to the one before if the claim says nothing new. */
  Customer merged() {
    Map<Field, String> texts = new EnumMap<>(Field.class);
    Map<Field, String> setBy = new EnumMap<>(Field.class);
    texts.putAll(before.texts());
    setBy.putAll(before.setBy());
    claim.texts().keySet().stream()
        .filter(this::mayWrite)
        .forEach(
            field -> {
              texts.put(field, claim.texts().get(field));
              setBy.put(field, claim.setter());
            });
    return new Customer(
        before.id(),
        before.version(),
        before.origin(),
        before.source(),
        before.createdAt(),
        before.updatedAt(),
        texts,
        setBy,
        before.householdId(),
        before.standing(),
        codes(),
        contacts(),
        new ConsentMerge(claim, correcting, now).into(before.consents()),
        new HouseholdMerge(claim, this::mayCorrect).into(before.honourees()));
  }

  private boolean mayWrite(Field field) {
    String held = before.text(field);
    if (Objects.equals(held, claim.texts().get(field))) {
      return false;
    }
    if (mayCorrect(before.setBy().get(field))) {
      return true;
    }
    boolean emptied = Claim.STAFF.equals(before.setBy().get(field)) && !isStaff();
    return held == null && !emptied && !(Field.ADDRESS.contains(field) && isAnotherAddress());
  }

  private boolean mayCorrect(@Nullable String setBy) {
    return correcting && (isStaff() || claim.setter().equals(setBy));
  }

  private boolean isStaff() {
    return claim.setter().equals(Claim.STAFF);
  }

  private boolean isAnotherAddress() {
    return Field.ADDRESS.stream()
        .anyMatch(
            part -> {
              String held = before.text(part);
              String claimed = claim.texts().get(part);
              return held != null && claimed != null && !held.equals(claimed);
            });
  }

  private List<CustomerCode> codes() {
    List<CustomerCode> codes = new ArrayList<>(before.codes());
    claim.codes().stream()
        .filter(code -> !codes.contains(code) && codes.size() < MOST_CODES)
        .forEach(codes::add);
    return codes;
  }

  private List<Contact> contacts() {
    List<Contact> contacts = new ArrayList<>(before.contacts());
    for (Contact claimed : claim.contacts()) {
      boolean known = contacts.stream().anyMatch(c -> c.value().equals(claimed.value()));
      if (!known && contacts.size() < MOST_CONTACTS) {
        contacts.add(claimed);
      }
    }
    return contacts;
  }
}
