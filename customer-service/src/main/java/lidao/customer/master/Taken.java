package lidao.customer.master;

import java.util.Collection;
import java.util.UUID;
import lidao.chassis.http.Sentence;

/** What became of a claim. */
public sealed interface Taken {

  /** A customer who was not on file before. */
  record Created(UUID customerId) implements Taken {}

  /** A customer on file, of whom we now know more. */
  record Updated(UUID customerId) implements Taken {}

  /** A customer on file, of whom all this was known. */
  record Unchanged(UUID customerId) implements Taken {}

  /**
   * It cannot be told which customer is meant; nothing was kept of the claim.
   *
   * @param field the part at fault; empty for the whole
   * @param reason without any personal data
   * @param customers those who may be meant
   */
  record Unclear(String field, Sentence reason, Collection<UUID> customers) implements Taken {}
}
