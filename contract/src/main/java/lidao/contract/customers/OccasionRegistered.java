package lidao.contract.customers;

import java.util.UUID;
import lidao.contract.Fact;
import lidao.contract.StatedDate;

/** A day of the household is kept from now on. */
public record OccasionRegistered(
    UUID customerId, UUID honoureeId, Relation relation, StatedDate date) implements Fact {

  @Override
  public String key() {
    return customerId.toString();
  }

  @Override
  public String subject() {
    return key();
  }
}
