package lidao.profiles;

import java.util.UUID;

/** What looking for a claimed customer came to. */
public sealed interface Match {

  /** It is this customer. */
  record Known(UUID customerId) implements Match {}

  /** No profile answers to the claim, yet. */
  record Unknown() implements Match {}

  /**
   * Several customers answer to the claim: a phone that a household shares, or keys that disagree.
   */
  record Ambiguous(int hits) implements Match {}

  /** One customer has that phone or e-mail address, under a name that does not fit. */
  record Incompatible(UUID customerId) implements Match {}
}
