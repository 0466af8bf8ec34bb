package lidao.profiles;

import java.util.List;
import java.util.UUID;
import lidao.contract.customers.CustomerProfile.Identity;

/**
 * A customer's record that became a part of another's.
 *
 * @param survivor whose it is now; not absorbed itself, as far as is known here
 * @param identities the household and the people of the absorbed record that have another id now; a
 *     customer's own birthday goes by the customer's id
 */
public record Merged(UUID absorbed, UUID survivor, List<Identity> identities) {

  /** The same, once the survivor has been absorbed in its turn. */
  Merged then(Merged next) {
    return new Merged(
        absorbed,
        next.survivor(),
        identities.stream().map(each -> new Identity(each.was(), next.person(each.is()))).toList());
  }

  /** Under which id a person, or a household, of the absorbed record is kept now. */
  public UUID person(UUID id) {
    return identities.stream()
        .filter(each -> each.was().equals(id))
        .map(Identity::is)
        .findFirst()
        .orElse(id);
  }
}
