package lidao.customer.master;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lidao.contract.customers.Relation;
import lidao.customer.claim.Claim;
import lidao.customer.claim.Field;
import org.jspecify.annotations.Nullable;

/**
 * The plain fields of two records that turn out to be one customer's: the survivor's stand, and
 * those of the absorbed one fill what is missing, unless staff had emptied it.
 */
record TextAbsorption(Map<Field, String> texts, Map<Field, String> setBy) {

  /** Whom they describe: not taken from another person of the household. */
  private static final Set<Field> PERSONAL = Set.of(Field.NAME, Field.SALUTATION, Field.TITLE);

  static TextAbsorption of(
      Customer survivor,
      Customer absorbed,
      @Nullable Relation relation,
      List<Absorption.Contradiction> conflicts) {
    Map<Field, String> texts = new EnumMap<>(Field.class);
    texts.putAll(survivor.texts());
    Map<Field, String> setBy = new EnumMap<>(Field.class);
    setBy.putAll(survivor.setBy());
    boolean takesAddress = mayTakeAddress(survivor, absorbed);
    for (Field field : Field.values()) {
      String given = absorbed.text(field);
      String held = survivor.text(field);
      if (given == null || given.equals(held)) {
        continue;
      }
      String taken = field == Field.NOTES ? joinedNotes(held, given) : null;
      boolean fills =
          Field.ADDRESS.contains(field)
              ? takesAddress
              : held == null
                  && !isEmptied(survivor, field)
                  && !(relation != null && PERSONAL.contains(field));
      if (fills || taken != null) {
        texts.put(field, taken == null ? given : taken);
        setBy.put(field, absorbed.setBy().getOrDefault(field, Claim.STAFF));
      } else {
        conflicts.add(new Absorption.Contradiction(field.path(), held, given));
      }
    }
    return new TextAbsorption(texts, setBy);
  }

  /** Parts of two addresses are never mixed, and one that staff took off does not come back. */
  private static boolean mayTakeAddress(Customer survivor, Customer absorbed) {
    return Field.ADDRESS.stream()
        .allMatch(
            part -> {
              String held = survivor.text(part);
              String given = absorbed.text(part);
              return held == null
                  ? !isEmptied(survivor, part)
                  : given == null || held.equals(given);
            });
  }

  private static boolean isEmptied(Customer customer, Field field) {
    return customer.text(field) == null && Claim.STAFF.equals(customer.setBy().get(field));
  }

  /** Both, one under the other; null where that is too long. */
  private static @Nullable String joinedNotes(@Nullable String held, String given) {
    if (held == null || held.contains(given)) {
      return held == null ? given : held;
    }
    String joined = held + "\n" + given;
    return joined.length() <= Field.NOTES.longest() ? joined : null;
  }
}
