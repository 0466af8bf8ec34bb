package lidao.customer.master;

import java.util.UUID;
import lidao.contract.StatedDate;
import lidao.contract.customers.Relation;
import org.jspecify.annotations.Nullable;

/**
 * A person of the household whose birthday is kept.
 *
 * @param name null for SELF, who is called as the customer is
 * @param setBy who told us the day
 */
public record Honouree(
    UUID id,
    @Nullable String name,
    Relation relation,
    StatedDate birthday,
    boolean deceased,
    String setBy) {

  Honouree onDay(StatedDate date, String setter) {
    return new Honouree(id, name, relation, date, deceased, setter);
  }
}
