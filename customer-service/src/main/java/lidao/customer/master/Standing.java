package lidao.customer.master;

import java.time.LocalDate;
import lidao.contract.customers.Tier;
import org.jspecify.annotations.Nullable;

/**
 * What only staff say of a customer.
 *
 * @param bereavedOn the day of a death in the household
 * @param official may not be given gifts
 */
public record Standing(
    @Nullable Tier tier, boolean deceased, @Nullable LocalDate bereavedOn, boolean official) {

  /** Of a customer of whom nothing of the kind is known. */
  public static final Standing USUAL = new Standing(null, false, null, false);
}
