package lidao.contract;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How another system names a customer: by our id, by its own code, or by a phone number or e-mail
 * address, which counts only when exactly one customer has it and the name, where given, is
 * compatible.
 *
 * @param customerCode the publishing system's own code; together with the event's source it names
 *     the customer
 */
public record CustomerReference(
    @Nullable UUID customerId,
    @Nullable String customerCode,
    @Nullable String phone,
    @Nullable String email,
    @Nullable String name) {

  /** Names a customer by our own id. */
  public static CustomerReference of(UUID customerId) {
    return new CustomerReference(customerId, null, null, null, null);
  }

  /**
   * What the publisher names the customer by: the first of id, code, phone, e-mail, name; empty if
   * none is given.
   */
  public String key() {
    if (customerId != null) {
      return customerId.toString();
    }
    for (String name : new @Nullable String[] {customerCode, phone, email, this.name}) {
      if (name != null) {
        return name;
      }
    }
    return "";
  }
}
