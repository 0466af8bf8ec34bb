package lidao.customer.claim;

import lidao.contract.customers.Channel;

/**
 * An address to reach a customer at.
 *
 * @param channel EMAIL, SMS for a number that takes text messages, else PHONE
 * @param value an e-mail address in lower case, or a phone number in E.164
 * @param withdrawn staff took it off the record: it is not used, and no claim brings it back, but
 *     whoever still claims it is recognised by it
 */
public record Contact(Channel channel, String value, boolean withdrawn) {

  /** One that is in use. */
  public static Contact of(Channel channel, String value) {
    return new Contact(channel, value, false);
  }

  /** Whether it is an e-mail address; else it is a phone number. */
  public boolean isEmail() {
    return channel == Channel.EMAIL;
  }

  /** The same, taken off the record. */
  public Contact withdraw() {
    return new Contact(channel, value, true);
  }
}
