package lidao.customer.master;

import java.util.Collection;
import java.util.UUID;
import lidao.chassis.http.Sentence;

/** Whom a claim is about. */
sealed interface Match {

  /**
   * A customer on file.
   *
   * @param ownCode the claim's system named the customer by its own code
   */
  record Known(Customer customer, boolean ownCode) implements Match {}

  /** Nobody on file. */
  record Nobody() implements Match {}

  /** One of several, and it cannot be told which. */
  record Unclear(String field, Sentence reason, Collection<UUID> customers) implements Match {}
}
